import { assert } from "../base/assert.ts";
import type { Chosen } from "../base/family.ts";
import { breakdownKinds } from "../metrics/family.ts";
import { clusteredMean } from "../stats/clustered.ts";
import { hallInterval, type MeanEstimate } from "../stats/hall-interval.ts";
import type { Estimate, Refusal } from "../stats/interval.ts";
import type { BoundedRefusal } from "../stats/mean-bound.ts";
import { type Numbers, total } from "../stats/numbers.ts";
import { modelOf } from "./alternatives.ts";
import { type AttributionResult, summariseAttribution, type Tally } from "./attribution.ts";
import type { Conducted } from "./conduct.ts";
import { clusteringOf } from "./inputs.ts";
import { type Clustering, type Sample, sampleOf } from "./sample.ts";
import { greatestOf } from "./study.ts";
import { planOf } from "./study-worker.ts";
import { differenceOf, estimateOf, scoresFor } from "./targets/family.ts";
import type { Answer, Pair } from "./targets/target.ts";
import { whoIsWho } from "./who-is-who.ts";

const MEAN = { kind: "mean" };
const ONE = { kind: "at-least", value: 1 };

/** So many numbers are remembered at most, 128 MB of them: one column of 160 alternatives with 100,000 replications. */
const REMEMBERED = 16_000_000;

/** What a study that is over says of its alternatives; columns go by their names. */
export class Findings {
  readonly conducted: Conducted;
  readonly #clustering: Clustering | null;
  /** The columns that were asked for last: what is said of an alternative asks for the same ones again and again. */
  readonly #known = new Map<string, Float64Array>();
  #held = 0;

  constructor(conducted: Conducted) {
    this.conducted = conducted;
    this.#clustering = clusteringOf(conducted.study.experiment, conducted.calibration?.vectors.length);
  }

  get level(): number {
    return this.conducted.study.experiment.level;
  }

  /** How many replications stand behind what is said of an alternative. */
  runs(alternative: number): number {
    return this.conducted.runs[alternative]!;
  }

  /** A column's values in an alternative, in the order of the replications; so many of them, or all that count. */
  sample(alternative: number, column: string, count = this.runs(alternative)): Sample {
    const { study } = this.conducted;
    return sampleOf(this.values(alternative, column, count), this.#clustering, greatestOf(study, column));
  }

  /** The same, plain; not to be changed. */
  values(alternative: number, column: string, count = this.runs(alternative)): Float64Array {
    const key = `${alternative}/${count}/${column}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { study, collected } = this.conducted;
    const place = study.columns.findIndex(({ name }) => name === column);
    assert(place >= 0, `there is a column ${column}`);
    const values = collected.column(alternative, place, count);
    this.#remember(key, values);
    return values;
  }

  /** Two alternatives on the same replications: as many as both have. */
  pair(one: number, other: number, column: string): Pair {
    const count = Math.min(this.runs(one), this.runs(other));
    return {
      one: this.sample(one, column, count),
      other: this.sample(other, column, count),
      clustering: this.#clustering,
    };
  }

  /** A target of a column of an alternative. */
  estimate(alternative: number, column: string, target: Chosen): Answer {
    return estimateOf(target, this.sample(alternative, column), this.level);
  }

  /** One alternative less another, on the same luck. */
  difference(
    one: number,
    other: number,
    { column, target }: { column: string; target: Chosen },
    level: number,
  ): Answer {
    return differenceOf(target, this.pair(one, other, column), level);
  }

  /** The mean of a column; where that has a greatest value, too few events still give a bound. */
  mean(alternative: number, column: string): MeanEstimate | BoundedRefusal | Refusal {
    return this.estimate(alternative, column, MEAN) as MeanEstimate | Refusal;
  }

  /** The chance that a column's value has a property. */
  chance(alternative: number, column: string, has: (value: number) => boolean): Estimate {
    const values = this.values(alternative, column).map((value) => Number(has(value)));
    return estimateOf(ONE, this.#sampleOf(values), this.level) as Estimate;
  }

  /** Numbers whose mean is what the study asks about; of a quantile, the column's own. */
  scores(alternative: number): Sample {
    const { column, target } = this.conducted.study.question;
    const values = this.values(alternative, column);
    return this.#sampleOf(scoresFor(target, values) ?? values);
  }

  /** The mean of numbers, one for each replication. */
  meanOf(values: Numbers): MeanEstimate | Refusal {
    const { clusters } = this.#sampleOf(values);
    return clusters === null ? hallInterval(values, this.level) : clusteredMean(clusters, this.level);
  }

  /** Where the downtime of an alternative went. */
  attribution(alternative: number): AttributionResult {
    return summariseAttribution(this.tallies(alternative), (values) => this.meanOf(values));
  }

  /** What the breakdowns say of an alternative, run by run. */
  tallies(alternative: number): Tally[] {
    const { study, collected } = this.conducted;
    const who = whoIsWho(planOf(study, modelOf(study.model, study.alternatives[alternative]!, new Map())));
    const count = this.runs(alternative);
    return breakdownKinds.map(({ kind, columns, parts }, breakdown) => {
      const values = (column: number, part: number) =>
        collected.part(alternative, [breakdown, column, part], count);
      // Shares ask for the same sums over and over; most parts never did anything.
      const sums = columns.map((_, column) =>
        parts(who).map((_, part) =>
          collected.hasPart(alternative, [breakdown, column, part]) ? total(values(column, part)) : 0,
        ),
      );
      return {
        kind,
        columns,
        parts: parts(who),
        values,
        sum: (column, part) => sums[column]![part]!,
      };
    });
  }

  #remember(key: string, values: Float64Array): void {
    this.#held += values.length;
    if (this.#held > REMEMBERED) {
      this.#known.clear();
      this.#held = values.length;
    }
    this.#known.set(key, values);
  }

  #sampleOf(values: Numbers): Sample {
    return sampleOf(values, this.#clustering);
  }
}
