export { downAtEnd } from "./down-at-end.ts";
export { downtime } from "./downtime.ts";
export { faultEffects } from "./fault-effects.ts";
export { fullRestarts } from "./full-restarts.ts";
export { longestOutage } from "./longest-outage.ts";
export { outages } from "./outages.ts";
export { userHoursLost } from "./user-hours-lost.ts";
