import { formatCount, formatDuration } from "../../base/units.ts";
import { clusteredProportion } from "../../stats/clustered.ts";
import { clusteredMcnemar, type Discordance, mcnemar } from "../../stats/mcnemar.ts";
import { countOf, type Numbers } from "../../stats/numbers.ts";
import { wilson } from "../../stats/proportion.ts";
import { type Clustering, type Sample, sampleOf } from "../sample.ts";
import type { Answer, Pair } from "./target.ts";

/** Whether a run's number has the property whose chance is asked for; `value` is the limit that was asked about. */
type Has = (one: number, value: number) => boolean;

interface Limit {
  readonly value: number;
}

const discordance = (gaps: Numbers): Discordance => {
  let [onlyFirst, onlySecond] = [0, 0];
  for (let index = 0; index < gaps.length; index++) {
    if (gaps[index]! > 0) onlyFirst++;
    else if (gaps[index]! < 0) onlySecond++;
  }
  return { onlyFirst, onlySecond, n: gaps.length };
};

const mcnemarOf = (gaps: Float64Array, clustering: Clustering | null, level: number): Answer => {
  const { clusters } = sampleOf(gaps, clustering);
  return clusters === null
    ? mcnemar(discordance(gaps), level)
    : clusteredMcnemar(clusters.map(discordance), level);
};

/** A limit in the unit of the column that it is about. */
export const limitText = (value: number, unit: string): string =>
  unit === "s" ? formatDuration(value) : formatCount(value);

/** What all chances of a property have in common: Wilson's interval; of two alternatives, the runs in which only one has it. */
export const chanceThat = (has: Has) => {
  const hitsIn = (values: Numbers, value: number): number => countOf(values, (one) => has(one, value));
  const known = new WeakMap<Numbers, { readonly value: number; readonly hits: Uint8Array }>();
  // Which values have it; remembered, as each alternative is held against many others.
  const hitsOf = (values: Numbers, value: number): Uint8Array => {
    const before = known.get(values);
    if (before?.value === value) return before.hits;
    const hits = new Uint8Array(values.length);
    for (let index = 0; index < hits.length; index++) hits[index] = Number(has(values[index]!, value));
    known.set(values, { value, hits });
    return hits;
  };
  // 1 where only the first of a pair has it, −1 where only the second has.
  const gapsOf = ({ one, other }: Pair, value: number): Float64Array => {
    const [first, second] = [hitsOf(one.values, value), hitsOf(other.values, value)];
    const gaps = new Float64Array(Math.min(first.length, second.length));
    for (let index = 0; index < gaps.length; index++) gaps[index] = first[index]! - second[index]!;
    return gaps;
  };
  return {
    unit: () => "chance",
    scores: (values: Numbers, { value }: Limit) => {
      const ones = new Float64Array(values.length);
      for (let index = 0; index < ones.length; index++) ones[index] = Number(has(values[index]!, value));
      return ones;
    },
    events: ({ values }: Sample, { value }: Limit) => hitsIn(values, value),
    estimate: ({ values, clusters }: Sample, level: number, { value }: Limit): Answer =>
      clusters === null
        ? wilson({ successes: hitsIn(values, value), n: values.length }, level)
        : clusteredProportion(
            clusters.map((one) => ({ successes: hitsIn(one, value), n: one.length })),
            level,
          ),
    difference: (pair: Pair, level: number, { value }: Limit): Answer =>
      mcnemarOf(gapsOf(pair, value), pair.clustering, level),
  };
};
