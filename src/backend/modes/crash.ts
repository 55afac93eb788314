import { defineMode } from "./mode.ts";

/** The component is down, and every check sees that. */
export const crash = defineMode({
  kind: "crash",
  summary: "is down, and every check sees that",
  params: {},
  create: () => ({ do: "down" }),
});
