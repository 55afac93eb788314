import { slow as mode } from "../modes/slow.ts";
import { defineFault, hitting, mistargeted, targeting } from "./fault.ts";

/** Components serve with less capacity: for a time, or until a crew has repaired them. */
export const slow = defineFault({
  kind: "slow",
  summary: "servers, routers or places serve with less capacity",
  params: { ...mode.params, ...targeting },
  ending: "length-or-repair",
  misfit: mistargeted,
  create: (params) => hitting(mode.create(params), params),
});
