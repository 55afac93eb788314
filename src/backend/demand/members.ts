export { constant } from "./constant.ts";
export { curve } from "./curve.ts";
export { sinusoid } from "./sinusoid.ts";
export { steps } from "./steps.ts";
