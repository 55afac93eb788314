export { asynchronous } from "./asynchronous.ts";
export { shared } from "./shared.ts";
export { synchronous } from "./synchronous.ts";
