import { ACTIONS } from "../load/actions.ts";
import { defineShedding } from "./rule.ts";

/** All are alike: what is short is shared in proportion to what is wanted. */
export const none = defineShedding({
  kind: "none",
  summary: "all actions get the same share of what they want",
  params: {},
  create: () => [ACTIONS.map((_, action) => action)],
});
