import { defineOverload } from "./rule.ts";

/** However much is asked of them, the servers do as much as they can. */
export const ideal = defineOverload({
  kind: "ideal",
  summary: "servers do all that they can, however much is asked of them",
  params: {},
  create: () => () => 1,
});
