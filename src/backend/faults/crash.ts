import { defineFault, hitting, mistargeted, targeting } from "./fault.ts";

/** Holds components down, and all that is in them: for a time, or until a crew has repaired them. */
export const crash = defineFault({
  kind: "crash",
  summary: "servers, routers or places go down, with all that is in them",
  params: targeting,
  ending: "length-or-repair",
  misfit: mistargeted,
  create: (params) => hitting({ do: "down" }, params),
});
