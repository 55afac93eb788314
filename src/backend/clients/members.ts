export { exponential } from "./exponential.ts";
export { fixed } from "./fixed.ts";
export { uniform } from "./uniform.ts";
