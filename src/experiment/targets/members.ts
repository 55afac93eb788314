export { atLeast } from "./at-least.ts";
export { mean } from "./mean.ts";
export { moreThan } from "./more-than.ts";
export { quantile } from "./quantile.ts";
export { tailMean } from "./tail-mean.ts";
