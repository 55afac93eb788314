export { check } from "./check.ts";
export { compare } from "./compare.ts";
export { exact } from "./exact.ts";
export { explain } from "./explain.ts";
export { init } from "./init.ts";
export { reference } from "./reference.ts";
export { run } from "./run.ts";
export { schema } from "./schema.ts";
