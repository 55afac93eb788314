import { defineOperatorPolicy } from "./policy.ts";

/** Stops and starts everything as soon as it is known that the cluster does not settle. */
export const restartAtOnce = defineOperatorPolicy({
  kind: "restart-at-once",
  summary: "stops and starts everything as soon as the cluster is known not to settle",
  params: {},
  create: () => (view) => (view.canSwitch ? "switch" : view.unsettled ? "restart" : "wait"),
});
