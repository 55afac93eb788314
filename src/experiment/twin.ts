import { type TwinDowntime, type TwinQuestion, twinDowntime } from "../analytic/twin-downtime.ts";
import { twinPlan } from "../analytic/twin-plan.ts";
import { twinWalk } from "../analytic/twin-walk.ts";
import type { Plan } from "../backend/plan.ts";
import { assert } from "../base/assert.ts";
import type { Key } from "../kernel/keys.ts";
import { type Column, standardColumns } from "../metrics/columns.ts";
import { completeRule, type OutageRule } from "../metrics/metric.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { prepareRuns, type RunSettings } from "./replicate.ts";
import type { Experiment } from "./schema.ts";

/** The column of the downtime that the independent twin of a run has. */
export const TWIN_DOWNTIME = "twin-downtime";

/** Why the independent twin is of no use as a control of what is asked; undefined when it is, or is not asked for. */
export const uselessTwin = ({ question, years, inputs }: Experiment): string | undefined => {
  if (question?.control === undefined) return undefined;
  if (years === undefined)
    return "the independent twin fails by chance only, so it says nothing of a fault that is replayed";
  if (question.metric !== "downtime" || question.target.kind !== "mean")
    return "of the independent twin only the mean downtime is known exactly, so it can correct no other number";
  if (inputs !== undefined)
    return "runs that sample inputs are of many models, and the exact mean downtime is that of one";
  return undefined;
};

/** Whether a column is not of a run itself but of its twin's. */
export const isOfTwin = ({ name }: Pick<Column, "name">): boolean => name === TWIN_DOWNTIME;

/**
 * The downtime of a run's independent twin, in seconds: NaN for a design that has none. Every moment under the threshold counts,
 * and none else, whatever settling time the study has: only so its mean is known exactly.
 */
export const twinColumn = (rule: OutageRule): Column => {
  const column = standardColumns(rule).find(({ kind }) => kind === "downtime");
  assert(column !== undefined, "downtime is a standard column");
  return {
    ...column,
    name: TWIN_DOWNTIME,
    summary: "time that the service's independent twin was down on the same luck",
    estimand: "the mean downtime of the independent twin, which is known exactly",
    rule: { ...completeRule(rule), settling: 0 },
  };
};

const questionOf = ({ rule, horizon }: RunSettings): TwinQuestion => {
  const { threshold, from } = completeRule(rule);
  return { threshold, from, to: horizon };
};

/** The downtime of the twin of any run, from its key alone: it has the same lives and repairs. NaN without a twin. */
export const createTwinRunner = (plan: Plan, settings: RunSettings): ((key: Key) => number) => {
  const twin = twinPlan(plan);
  if (isRefusal(twin)) return () => Number.NaN;
  return twinWalk(twin, questionOf(settings)) ?? ranTwin(twin, settings);
};

/** The same by a run of it. */
export const ranTwin = (twin: Plan, settings: RunSettings): ((key: Key) => number) => {
  const columns = [twinColumn(settings.rule)];
  const { run, gauges, make } = prepareRuns(twin, settings, { columns });
  const value = new Float64Array(1);
  return (key) => {
    make(key);
    gauges.values(run, run.now, value, 0);
    return value[0]!;
  };
};

/** The exact mean of that over all luck. */
export const twinMean = (plan: Plan, settings: RunSettings): TwinDowntime | Refusal => {
  const twin = twinPlan(plan);
  return isRefusal(twin) ? twin : twinDowntime(twin, questionOf(settings));
};
