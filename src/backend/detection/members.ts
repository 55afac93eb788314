export { atOnce } from "./at-once.ts";
export { delay } from "./delay.ts";
export { heartbeat } from "./heartbeat.ts";
