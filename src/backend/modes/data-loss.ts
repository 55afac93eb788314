import { defineMode } from "./mode.ts";

/** The component is down as after a crash, and what it had stored is gone: after the repair it is empty until it is rebuilt. */
export const dataLoss = defineMode({
  kind: "data-loss",
  summary: "is down, and what it had stored is gone until it is rebuilt",
  params: {},
  create: () => ({ do: "lose" }),
});
