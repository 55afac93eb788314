import { drop as mode } from "../modes/drop.ts";
import { defineFault, hitting, mistargeted, targeting } from "./fault.ts";

/** Servers lose all connections that phones hold on them; nothing else is wrong with them. */
export const drop = defineFault({
  kind: "drop",
  summary: "servers lose all connections that phones hold on them; nothing else fails",
  params: { ...mode.params, ...targeting },
  ending: "at-once",
  misfit: mistargeted,
  create: (params) => hitting(mode.create(params), params),
});
