import { positiveShare } from "../../base/units.ts";
import { defineCommonCause } from "./cause.ts";

/**
 * The beta factor: of the failures of each member a part β strikes the whole group, and the rest that member alone
 * (Fleming 1975; NUREG/CR-4780, section 3.4.2).
 */
export const beta = defineCommonCause({
  kind: "beta",
  summary: "a part of all failures strikes the whole group at once",
  params: {
    beta: positiveShare().describe("the part of each member's failures that strikes the whole group"),
  },
  misfit: () => null,
  parts: ({ beta: shared }, members) =>
    Array.from({ length: members }, (_, index) =>
      index === 0 ? 1 - shared : index === members - 1 ? shared : 0,
    ),
});
