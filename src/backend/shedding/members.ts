export { none } from "./none.ts";
export { priority } from "./priority.ts";
