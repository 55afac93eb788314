export { exponential } from "./exponential.ts";
export { fixed } from "./fixed.ts";
export { immediate } from "./immediate.ts";
export { linear } from "./linear.ts";
export { phased } from "./phased.ts";
export { uniform } from "./uniform.ts";
