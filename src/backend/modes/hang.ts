import { defineMode } from "./mode.ts";

/** The component serves nobody, but still answers a shallow check, which takes it for good. */
export const hang = defineMode({
  kind: "hang",
  summary: "serves nobody, but looks good to a shallow check",
  params: {},
  create: () => ({ do: "hang" }),
});
