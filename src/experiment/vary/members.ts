export { logNormal } from "./log-normal.ts";
export { logUniform } from "./log-uniform.ts";
export { normal } from "./normal.ts";
export { oneOf } from "./one-of.ts";
export { triangular } from "./triangular.ts";
export { uniform } from "./uniform.ts";
