import { defineAdmission } from "./rule.ts";

/** Everybody is let in. */
export const open = defineAdmission({
  kind: "open",
  summary: "everybody is let in",
  params: {},
  memory: 0,
  isOpen: true,
  create: () => () => Number.POSITIVE_INFINITY,
});
