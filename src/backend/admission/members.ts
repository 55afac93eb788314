export { capped } from "./capped.ts";
export { open } from "./open.ts";
export { ramp } from "./ramp.ts";
