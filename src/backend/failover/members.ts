export { automatic } from "./automatic.ts";
export { manual } from "./manual.ts";
