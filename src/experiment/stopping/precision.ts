import { positiveCount, positiveShare } from "../../base/units.ts";
import { type Estimate, isRefusal } from "../../stats/interval.ts";
import type { BoundedRefusal } from "../../stats/mean-bound.ts";
import { halfWidth, isWithinShare } from "../../stats/precision.ts";
import { measureSchema } from "../measure.ts";
import { estimateOf, eventsFor } from "../targets/family.ts";
import { defineStoppingRule, type Look, type Setting } from "./rule.ts";

interface Wanted {
  readonly relative?: number | undefined;
  readonly width?: number | undefined;
  readonly events: number;
}

/** Nothing was ever seen, and nobody knows how great it might be: the ends at 0 say nothing of how rare it is. */
const isUnseen = (answer: Estimate): boolean =>
  "constant" in answer && answer.estimate === 0 && halfWidth(answer) === 0;

/** Whether an alternative is known well enough: within a share of itself, or within an absolute half-width. */
const isPrecise = (
  { question, sample }: Look,
  alternative: number,
  level: number,
  { relative, width, events }: Wanted,
): boolean => {
  const values = sample(alternative);
  const answer = estimateOf(question.target, values, level);
  // An absolute width is reached by what never happens, too, by its bound; a relative one is of something that was seen.
  const known = "known" in answer ? (answer as BoundedRefusal).known : answer;
  if (width !== undefined && !isRefusal(known) && !isUnseen(known) && halfWidth(known) <= width) return true;
  if (isRefusal(answer)) return false;
  return (
    relative !== undefined && eventsFor(question.target, values) >= events && isWithinShare(answer, relative)
  );
};

/** Twice as many, for the baseline as many as anyone else has. */
const nextRuns = (runs: readonly number[], isEnough: readonly boolean[], most: number): number[] => {
  const next = runs.map((count, index) => (isEnough[index] ? count : Math.min(most, 2 * count)));
  next[0] = Math.max(...next);
  return next;
};

/**
 * Until the question's answer is known to a precision, for each alternative by itself: looks at doublings only, for a rule that
 * looks after each run stops too early (Law, Simulation Modeling and Analysis, §9.4.1). The first alternative goes on as long
 * as any other does, so that all are compared with it on the same luck.
 */
export const precision = defineStoppingRule({
  kind: "precision",
  summary: "until the answer is known to a precision, for each alternative; looks at each doubling",
  params: {
    relative: positiveShare().optional().describe("half the interval as a share of the estimate, as 5 %"),
    width: measureSchema()
      .optional()
      .describe("half the interval in the metric's own unit, as 30 s; for a chance a number, as 0.01"),
    events: positiveCount()
      .prefault(50)
      .describe("for a relative precision: the fewest runs that say something of the answer; 50 by default"),
    first: positiveCount().prefault(128).describe("replications at the first look; 128 by default"),
  },
  unfit: ({ relative, width }) =>
    relative === undefined && width === undefined
      ? { message: "a precision needs relative, or width, or both" }
      : undefined,
  create: ({ first, ...wanted }, { alternatives, level, most }: Setting) => ({
    first: Array<number>(alternatives).fill(Math.min(first, most)),
    next: (look) => {
      const isEnough = look.runs.map((_, alternative) => isPrecise(look, alternative, level, wanted));
      if (isEnough.every(Boolean)) return { ended: "precision" };
      const runs = nextRuns(look.runs, isEnough, most);
      return runs.every((count, index) => count === look.runs[index]) ? { ended: "most-runs" } : { runs };
    },
  }),
});
