export { adaptive } from "./adaptive.ts";
export { breaker } from "./breaker.ts";
export { capped } from "./capped.ts";
export { open } from "./open.ts";
export { ramp } from "./ramp.ts";
