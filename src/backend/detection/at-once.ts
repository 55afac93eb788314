import { defineDetector } from "./detector.ts";

/** Every failure is known at the instant at which it happens, hangs too: the best that there could be. */
export const atOnce = defineDetector({
  kind: "at-once",
  summary: "every failure is known at once",
  params: {},
  create: () => ({ delay: null, deep: true, falseAlarms: 0 }),
});
