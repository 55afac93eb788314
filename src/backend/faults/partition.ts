import { defineFault, hitting, mistargeted, targeting } from "./fault.ts";

/** Components run, but nobody outside reaches them: for a time, or until a crew has mended the link. */
export const partition = defineFault({
  kind: "partition",
  summary: "servers, routers or places run, but nobody outside reaches them",
  params: targeting,
  ending: "length-or-repair",
  misfit: mistargeted,
  create: (params) => hitting({ do: "cut" }, params),
});
