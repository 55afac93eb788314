import { createLaw, lawSchema } from "../../distributions/family.ts";
import { defineDiscovery } from "./discovery.ts";

/** People see it some time later, whatever the component does. */
export const after = defineDiscovery({
  kind: "after",
  summary: "is seen by people some time later",
  params: { takes: lawSchema().describe("the time from the failure until those who repair know of it") },
  create: ({ takes }) => ({ rule: () => ({ when: "drawn" }), finds: createLaw(takes) }),
});
