export { congestion } from "./congestion.ts";
export { ideal } from "./ideal.ts";
export { linear } from "./linear.ts";
