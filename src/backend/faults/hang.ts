import { defineFault, hitting, mistargeted, targeting } from "./fault.ts";

/** Components serve nobody, but look good to a shallow check: for a time, or until a crew has repaired them. */
export const hang = defineFault({
  kind: "hang",
  summary: "servers, routers or places hang: they look good to a shallow check",
  params: targeting,
  ending: "length-or-repair",
  misfit: mistargeted,
  create: (params) => hitting({ do: "hang" }, params),
});
