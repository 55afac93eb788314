import { defineFault, hitting, mistargeted, targeting } from "./fault.ts";

/** Components go down and what they had stored is gone: they are down for a time, or until a crew has repaired them. */
export const dataLoss = defineFault({
  kind: "data-loss",
  summary: "servers or places go down, and what they had stored is gone",
  params: targeting,
  ending: "length-or-repair",
  misfit: mistargeted,
  create: (params) => hitting({ do: "lose" }, params),
});
