import { z } from "zod";
import { assert } from "../../base/assert.ts";
import { positiveCount } from "../../base/units.ts";
import type { Claim } from "../claims/claim.ts";
import { isMistaken, mistakeInBrief } from "../claims/mistake.ts";
import { parseClaim } from "../claims/parse.ts";
import { type Plan, planOf } from "../claims/plan.ts";
import { LONGEST_CLAIM } from "../claims/tokens.ts";
import { verdictAt } from "../claims/verdict.ts";
import { claimsOf, type WrittenClaims } from "../claims/written-claims.ts";
import { boundSchema } from "../measure.ts";
import { defineStoppingRule, type Look, type Setting } from "./rule.ts";

const MOST_CLAIMS = 50;

const claimText = z
  .string()
  .max(LONGEST_CLAIM)
  .superRefine((text, context) => {
    const parsed = parseClaim(text);
    if (isMistaken(parsed)) context.addIssue({ code: "custom", message: mistakeInBrief(parsed.mistake) });
  });

const params = {
  claims: z
    .array(claimText)
    .min(1)
    .max(MOST_CLAIMS)
    .optional()
    .describe('what is to be decided, as "p(outage > 3 h in a year) < 1 %"; those that assert takes'),
  below: boundSchema().optional().describe("claims that the answer of the question is below this"),
  above: boundSchema().optional().describe("claims that the answer of the question is above this"),
  first: positiveCount().prefault(128).describe("replications at the first look; 128 by default"),
};

/** What the parameters of a decision claim, in words and numbers. */
export type DecisionParams = WrittenClaims & { readonly first: number };

/** What is to be decided, and by which looks. */
export const decisionOf = (
  { first, ...said }: DecisionParams,
  { alternatives, level, most, scene }: Setting,
): { readonly claims: readonly Claim[]; readonly plan: Plan } => {
  assert(scene !== undefined, "claims are about what a study simulates");
  const claims = claimsOf(said, scene);
  assert(!("mistake" in claims), "claims were checked when they were read");
  return { claims, plan: planOf({ first, most, level, verdicts: claims.length * alternatives }) };
};

/** Twice as many for those that are not decided. */
const nextRuns = ({ runs }: Look, isOpen: readonly boolean[], most: number): number[] =>
  runs.map((count, index) => (isOpen[index] ? Math.min(most, 2 * count) : count));

/**
 * Until it is clear on which side of its bound each claim's number lies, for each alternative by itself: looks at doublings. The
 * error that the level allows is shared among all looks, claims and alternatives, so that looking often makes no verdict wrong
 * more often. What was clear once stays so.
 */
export const decision = defineStoppingRule({
  kind: "decision",
  summary: "until it is clear on which side of a bound the answer lies; looks at each doubling",
  params,
  unfit: (said, { scene }) => {
    if (said.claims === undefined && said.below === undefined && said.above === undefined)
      return { message: "a decision needs claims, or below, or above" };
    const claims = scene === undefined ? [] : claimsOf(said, scene);
    return "mistake" in claims
      ? { parameter: claims.parameter, message: mistakeInBrief(claims.mistake) }
      : undefined;
  },
  create: (said, setting) => {
    const { claims, plan } = decisionOf(said, setting);
    const open = Array.from({ length: setting.alternatives }, () => new Set(claims));
    return {
      first: Array<number>(setting.alternatives).fill(Math.min(said.first, setting.most)),
      next: (look) => {
        open.forEach((mine, alternative) => {
          for (const claim of mine) {
            const sample = look.sample(alternative, claim.column);
            if (verdictAt(claim, plan, sample).side !== "undecided") mine.delete(claim);
          }
        });
        const isOpen = open.map(({ size }) => size > 0);
        if (!isOpen.includes(true)) return { ended: "decision" };
        const runs = nextRuns(look, isOpen, setting.most);
        return runs.every((count, index) => count === look.runs[index]) ? { ended: "most-runs" } : { runs };
      },
    };
  },
});
