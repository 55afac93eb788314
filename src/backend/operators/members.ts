export { restartAtOnce } from "./restart-at-once.ts";
export { stabiliseFirst } from "./stabilise-first.ts";
