import { defineMode } from "./mode.ts";

/**
 * The component runs, but nobody outside reaches it: it serves nobody, its clocks go on, and it may believe that it still
 * acts. Its repair is that of the link.
 */
export const partition = defineMode({
  kind: "partition",
  summary: "runs, but nobody outside reaches it",
  params: {},
  create: () => ({ do: "cut" }),
});
