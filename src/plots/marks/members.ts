export { area } from "./area.ts";
export { arrow } from "./arrow.ts";
export { bar } from "./bar.ts";
export { dot } from "./dot.ts";
export { interval } from "./interval.ts";
export { label } from "./label.ts";
export { line } from "./line.ts";
export { rule } from "./rule.ts";
