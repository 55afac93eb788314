import { defineDiscovery } from "./discovery.ts";

/** Nobody knows until the component is called to act; the failure of one that acts is evident at once. */
export const onDemand = defineDiscovery({
  kind: "on-demand",
  summary: "stays hidden while it stands by, until it is called to act",
  params: {},
  create: () => ({ rule: ({ acting }) => ({ when: acting ? "at-once" : "called" }) }),
});
