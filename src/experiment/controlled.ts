import type { TwinDowntime } from "../analytic/twin-downtime.ts";
import { type Control, type ControlledMean, controlledMean } from "../stats/control-variate.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { momentsOf } from "../stats/moments.ts";
import { countOf } from "../stats/numbers.ts";
import { modelOf } from "./alternatives.ts";
import type { Findings } from "./findings.ts";
import type { Study } from "./study.ts";
import { planOf } from "./study-worker.ts";
import { isOfTwin, TWIN_DOWNTIME, twinMean } from "./twin.ts";

/** A mean downtime in seconds, corrected by what the same luck did to independent twins. */
export interface Controlled extends ControlledMean {
  /** Of each twin that was used: its exact mean downtime, how far that may be off, and the mean that was seen. */
  readonly twins: readonly {
    readonly alternative: string;
    readonly mean: number;
    readonly error: number;
    readonly seen: number;
  }[];
}

/** Fewer runs in which the twin was down tell nothing of how the two go together. */
const LEAST_DOWN = 30;
/** More standard errors than this between the mean that was seen and the exact one come once in a million studies. */
const MOST_GAP = 5;

/** Whether a study runs the twins beside the real ones. */
const hasTwins = ({ columns }: Study): boolean => columns.some(isOfTwin);

const exactMeans = new WeakMap<Study, Map<number, TwinDowntime | Refusal>>();

/** The exact mean of an alternative's twin, worked out once. */
const exactMean = (study: Study, alternative: number): TwinDowntime | Refusal => {
  const known = exactMeans.get(study) ?? new Map<number, TwinDowntime | Refusal>();
  exactMeans.set(study, known);
  const model = modelOf(study.model, study.alternatives[alternative]!, new Map());
  const found = known.get(alternative) ?? twinMean(planOf(study, model), study.settings);
  known.set(alternative, found);
  return found;
};

type Twin = Controlled["twins"][number] & { readonly control: Control };

const twinOf = (findings: Findings, alternative: number, count: number): Twin | Refusal => {
  const { study } = findings.conducted;
  const exact = exactMean(study, alternative);
  if (isRefusal(exact)) return exact;
  const values = findings.values(alternative, TWIN_DOWNTIME, count);
  const downs = countOf(values, (value) => value !== 0);
  if (downs < LEAST_DOWN) return { refused: `the independent twin was down in ${downs} runs only` };
  const seen = momentsOf(values).mean;
  return {
    alternative: study.alternatives[alternative]!.name,
    ...exact,
    seen,
    control: { values, mean: exact.mean },
  };
};

const isSame = ({ control: one }: Twin, { control: other }: Twin): boolean =>
  one.mean === other.mean && one.values.every((value, index) => value === other.values[index]);

/** How far a mean may be off because those of its twins are not known to the last digit: no slope is greater than this ratio. */
const doubtOf = (values: Float64Array, twins: readonly Twin[]): number => {
  const { sd } = momentsOf(values);
  return twins.reduce((sum, { error, control }) => sum + (error * sd) / momentsOf(control.values).sd, 0);
};

const controlled = (values: Float64Array, twins: readonly Twin[], level: number): Controlled | Refusal => {
  const found = controlledMean(
    values,
    twins.map(({ control }) => control),
    level,
  );
  if (isRefusal(found)) return found;
  if (found.worstGap > MOST_GAP)
    return {
      refused:
        "the independent twin was down for so much longer or shorter than theory says that more runs are needed",
    };
  const inDoubt = doubtOf(values, twins);
  return {
    ...found,
    lower: found.lower - inDoubt,
    upper: found.upper + inDoubt,
    twins: twins.map(({ control: _, ...told }) => told),
  };
};

/**
 * The mean downtime of an alternative with its independent twin as control; null where the study has no twins. It tells of the
 * same runs as the plain mean, and of the same quantity.
 */
export const controlledDowntime = (findings: Findings, alternative: number): Controlled | Refusal | null => {
  if (!hasTwins(findings.conducted.study)) return null;
  const twin = twinOf(findings, alternative, findings.runs(alternative));
  if (isRefusal(twin)) return twin;
  return controlled(findings.values(alternative, "downtime"), [twin], findings.level);
};

/**
 * The mean downtime of one alternative less that of another on the same luck, with the twins of both as controls: those that
 * both have, when one is refused, and one of two that are the same. Null where the study has no twins.
 */
export const controlledDifference = (
  findings: Findings,
  [one, other]: readonly [number, number],
  level: number,
): Controlled | Refusal | null => {
  if (!hasTwins(findings.conducted.study)) return null;
  const count = Math.min(findings.runs(one), findings.runs(other));
  const [first, second] = [twinOf(findings, one, count), twinOf(findings, other, count)];
  if (isRefusal(first)) return first;
  if (isRefusal(second)) return second;
  const others = findings.values(other, "downtime", count);
  const less = findings.values(one, "downtime", count).map((value, run) => value - others[run]!);
  return controlled(less, isSame(first, second) ? [first] : [first, second], level);
};
