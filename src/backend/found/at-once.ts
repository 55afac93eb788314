import { defineDiscovery } from "./discovery.ts";

/** Everybody knows at once. */
export const atOnce = defineDiscovery({
  kind: "at-once",
  summary: "is known at once",
  isEvident: true,
  params: {},
  create: () => ({ rule: () => ({ when: "at-once" }) }),
});
