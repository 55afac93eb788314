export { crash } from "./crash.ts";
export { dataLoss } from "./data-loss.ts";
export { drop } from "./drop.ts";
export { hang } from "./hang.ts";
export { partition } from "./partition.ts";
export { slow } from "./slow.ts";
