export { decision } from "./decision.ts";
export { precision } from "./precision.ts";
export { ranking } from "./ranking.ts";
export { runs } from "./runs.ts";
