import type { Plan } from "../backend/plan.ts";
import { assert } from "../base/assert.ts";
import { type Key, seedKey } from "../kernel/keys.ts";
import type { Tree } from "../model/reading/node.ts";
import { type Alternative, modelOf } from "./alternatives.ts";
import type { Conducted } from "./conduct.ts";
import { vectorOf } from "./inputs.ts";
import { runKey } from "./replicate.ts";
import type { Study } from "./study.ts";
import { planOf } from "./study-worker.ts";
import { sampleVector } from "./vectors.ts";

/** The number of the vector of sampled parameters that a replication has; `kept`: those that calibration kept, if there was one. */
export const vectorFor = (
  { experiment: { inputs } }: Study,
  kept: readonly number[] | null,
  replication: number,
): number | null => {
  if (inputs !== undefined) return vectorOf(inputs, replication);
  return kept === null || kept.length === 0 ? null : kept[replication % kept.length]!;
};

/** The values of a vector of sampled parameters; none where there is no vector. */
const valuesOf = ({ experiment }: Study, vector: number | null): ReadonlyMap<string, Tree> => {
  if (vector === null) return new Map();
  const vary = experiment.inputs?.vary ?? experiment.calibrate?.vary;
  assert(vary !== undefined, "only a study of sampled parameters has vectors");
  return sampleVector(vary, seedKey(experiment.seed), vector);
};

/**
 * The plan of a run of a study.
 *
 * @throws ModelError when the alternative does not fit the model.
 */
export const planOfRun = (
  study: Study,
  alternative: Pick<Alternative, "design" | "settings" | "inputs">,
  vector: number | null,
): Plan => planOf(study, modelOf(study.model, alternative, valuesOf(study, vector)));

/** The key of a run of a study: the same for all its alternatives. */
export const keyOfRun = ({ experiment, purpose }: Study, replication: number): Key =>
  runKey(seedKey(experiment.seed), purpose, replication);

/** The longest outage of each replication of an alternative of a study that is over, in seconds. */
export const longestOutages = (
  { study, collected, runs }: Conducted,
  alternative: number,
): Readonly<Float64Array> =>
  collected.column(
    alternative,
    study.columns.findIndex(({ name }) => name === "longest-outage"),
    runs[alternative]!,
  );

/**
 * The replication in the middle, by its longest outage: of two the better one, of alike ones the first.
 *
 * ```ts
 * import { medianRun } from "../src/experiment/told-study.ts";
 * medianRun(Float64Array.of(9, 0, 5, 5)) // => 2
 * ```
 */
export const medianRun = (longest: Readonly<Float64Array>): number => {
  const sorted = longest.toSorted();
  return longest.indexOf(sorted[Math.floor((sorted.length - 1) / 2)]!);
};

/** The worst replication by its longest outage; of alike ones the first. */
export const worstRun = (longest: Readonly<Float64Array>): number =>
  longest.indexOf(longest.toSorted().at(-1)!);

/** The first replication with an outage longer than so many seconds; undefined where none has one. */
export const firstLonger = (longest: Readonly<Float64Array>, seconds: number): number | undefined => {
  const found = longest.findIndex((length) => length > seconds);
  return found < 0 ? undefined : found;
};
