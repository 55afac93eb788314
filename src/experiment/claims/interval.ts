import { type Estimate, isRefusal } from "../../stats/interval.ts";
import { clusteredMeanBound, meanBound } from "../../stats/mean-bound.ts";
import { countOf, type Numbers } from "../../stats/numbers.ts";
import { clopperPearson } from "../../stats/proportion.ts";
import type { Sample } from "../sample.ts";
import { estimateOf, eventsFor } from "../targets/family.ts";
import type { Answer } from "../targets/target.ts";
import type { Claim } from "./claim.ts";

/** What a verdict is by: a claim's number. */
export type Claimed = Pick<Claim, "target" | "isOpposite" | "unit">;

/**
 * Intervals from the spread are right in the long run only: of laws with a long tail, whose worst was not seen yet, they err up to
 * twice as often as they say. They get a quarter of the error that is allowed.
 */
const CAUTION = 4;
const cautious = (level: number): number => 1 - (1 - level) / CAUTION;

/** From so many runs on that are not as most of them are, an interval from the spread is taken for what it says. */
const ENOUGH = 50;

/** A vector's runs as 1 where they have what is asked for and 0 where not, in any order. */
const hits = (target: Claim["target"], values: Numbers, most: number): Float64Array =>
  new Float64Array(values.length).fill(1, 0, eventsFor(target, { values, clusters: null, most }));

/**
 * Of a chance the interval of Clopper and Pearson, which errs no more often than it says on either side, however rare the event.
 * Wilson's does: where one event is expected in ten samples, its lower end is above the truth in one of ten. Where runs share
 * vectors, what holds for every law of the vectors' own chances: an effective number of runs that is estimated from a few events
 * is far too great when luck puts them all into one vector.
 */
const chanceOf = (target: Claim["target"], sample: Sample, level: number): Estimate => {
  const { values, clusters, most } = sample;
  if (clusters === null)
    return clopperPearson({ successes: eventsFor(target, sample), n: values.length }, level);
  return clusteredMeanBound(
    clusters.map((one) => hits(target, one, most)),
    1,
    level,
  );
};

/** How many values are not the middle one: of availability those below 1, of downtime those above 0. */
const unlikeMost = (values: Numbers): number => {
  const middle = Float64Array.from(values).sort()[values.length >> 1];
  return countOf(values, (value) => value !== middle);
};

const refused = (told: number): Answer => ({
  refused:
    told === 0
      ? `all runs so far gave the same; a verdict needs ${ENOUGH} that differ`
      : `${told} of the runs differ from most of them; a verdict needs ${ENOUGH}`,
});

/** Of a mean of few events what holds for every law of values up to the greatest; without such a greatest one, nothing. */
const meanOf = (target: Claim["target"], sample: Sample, level: number): Answer => {
  const { values, clusters, most } = sample;
  const told = unlikeMost(values);
  const answer = told < ENOUGH ? refused(told) : estimateOf(target, sample, cautious(level));
  if (!isRefusal(answer) || !Number.isFinite(most)) return answer;
  return clusters === null ? meanBound(values, most, level) : clusteredMeanBound(clusters, most, level);
};

const opposite = (answer: Answer): Answer =>
  isRefusal(answer)
    ? answer
    : { ...answer, estimate: 1 - answer.estimate, lower: 1 - answer.upper, upper: 1 - answer.lower };

/**
 * The interval by which a claim is judged: of chances and quantiles right for every law; of means by Hall's (with a quarter of the error) where fifty runs or more
 * say something of the spread, else right for every law, or refused.
 */
export const claimInterval = (
  { target, isOpposite, unit }: Claimed,
  sample: Sample,
  level: number,
): Answer => {
  if (unit === "chance") {
    const chance = chanceOf(target, sample, level);
    return isOpposite ? opposite(chance) : chance;
  }
  if (target.kind === "mean") return meanOf(target, sample, level);
  const answer = estimateOf(target, sample, target.kind === "quantile" ? level : cautious(level));
  // Equal values say nothing of the mean of worse ones.
  return "constant" in answer && answer.constant === true ? refused(0) : answer;
};
