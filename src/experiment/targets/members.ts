export { atLeast } from "./at-least.ts";
export { mean } from "./mean.ts";
export { quantile } from "./quantile.ts";
export { tailMean } from "./tail-mean.ts";
