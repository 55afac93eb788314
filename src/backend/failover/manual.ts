import { defineFailoverPolicy } from "./policy.ts";

/** People switch, once they know what is wrong. */
export const manual = defineFailoverPolicy({
  kind: "manual",
  summary: "people switch, once they know what is wrong",
  byHand: true,
  params: {},
  create: () => () => ({ do: "page" }),
});
