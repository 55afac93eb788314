export { automatic } from "./automatic.ts";
export { manual } from "./manual.ts";
export { semiAutomatic } from "./semi-automatic.ts";
