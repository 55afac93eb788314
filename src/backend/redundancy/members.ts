export { loadShared } from "./load-shared.ts";
export { none } from "./none.ts";
export { primaryBackup } from "./primary-backup.ts";
export { quorum } from "./quorum.ts";
export { standby } from "./standby.ts";
