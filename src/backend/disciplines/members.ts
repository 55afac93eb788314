export { firstCome } from "./first-come.ts";
export { priority } from "./priority.ts";
export { random } from "./random.ts";
