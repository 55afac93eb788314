export { crash } from "./crash.ts";
export { disconnect } from "./disconnect.ts";
