export { after } from "./after.ts";
export { atOnce } from "./at-once.ts";
export { onDemand } from "./on-demand.ts";
export { tests } from "./tests.ts";
