import { z } from "zod";
import { share } from "../../base/units.ts";
import { defineCommonCause } from "./cause.ts";

/** Rounding of shares such as 33.3 % is forgiven. */
const NEARLY = 1e-9;
const MOST = 32;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * Alpha factors: of all events in the group, a part αₖ is the failure of just k members (Mosleh and Siu 1987;
 * NUREG/CR-4780, section 3.4.4, for tests of all members at one time). The part of a member's own failures in which just k
 * fail is k αₖ / Σ i αᵢ, for an event of k members is a failure of each of them.
 */
export const alpha = defineCommonCause({
  kind: "alpha",
  summary: "of all events in the group, the parts in which one, two, three … members fail",
  params: {
    alphas: z
      .array(share())
      .min(2)
      .max(MOST)
      .describe("the parts of all events in which just one, two, three … members fail; they sum to 100 %"),
  },
  misfit: ({ alphas }, members) => {
    if (alphas.length !== members)
      return `a group of ${members} needs ${members} alphas, not ${alphas.length}`;
    const sum = sumOf(alphas);
    if (Math.abs(sum - 1) > NEARLY)
      return `the alphas add up to 100 %, not to ${Number((100 * sum).toPrecision(12))} %`;
    return null;
  },
  parts: ({ alphas }) => {
    const weights = alphas.map((part, index) => (index + 1) * part);
    const total = sumOf(weights);
    return weights.map((weight) => weight / total);
  },
});
