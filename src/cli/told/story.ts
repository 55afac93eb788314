import type { Plan } from "../../backend/plan.ts";
import { formatCount, formatDuration, formatShare } from "../../base/units.ts";
import { publishedTimes } from "../../experiment/published.ts";
import type { Study } from "../../experiment/study.ts";
import { longestOf, timelineOf } from "../../experiment/timeline.ts";
import type { Timeline } from "../../experiment/told-run.ts";
import { keyOfRun, planOfRun } from "../../experiment/told-study.ts";
import { type Trace, traceRun } from "../../experiment/trace.ts";
import { attributionSentence } from "../../report/attribution-sentence.ts";
import { publishedSentence } from "../../report/published-text.ts";
import type { StoryLine } from "../../report/story.ts";
import { endingOf } from "../../report/story-ending.ts";
import type { ToldStudy } from "./choice.ts";
import { linesOf } from "./runs.ts";

/** A run of a study. */
export interface RunOf {
  readonly replication: number;
  /** The number of its vector of sampled parameters; null: as the model says. */
  readonly vector: number | null;
  /** How it was picked, in words; null where its number was given. */
  readonly how: string | null;
}

/** A run that is told: its story with what stands above and below it, and all that it is told from. */
export interface ToldStory {
  readonly told: ToldStudy;
  readonly run: RunOf;
  readonly what: string;
  readonly head: string;
  readonly lines: readonly StoryLine[];
  readonly closing: string;
  readonly plan: Plan;
  readonly trace: Trace;
}

/** How the longest outage of a traced run ended, or why there was none, in a few words. */
export const endingOfTrace = ({ experiment }: Study, trace: Trace): string =>
  endingOf({
    facts: trace.facts,
    outage: longestOf(trace) ?? null,
    changed: experiment.replay === undefined ? null : trace.values["fault-effects"],
  });

const closingOf = ({ study }: ToldStudy, { phones }: Plan, trace: Trace): string => {
  const { end, values, attributed, who } = trace;
  const down = `served share below ${formatShare(study.settings.rule.threshold)}`;
  const lost = phones === null ? "" : `, ${formatCount(values["user-hours-lost"])} user-hours lost`;
  const { downtime, outages, "longest-outage": longest } = values;
  const times =
    outages === 0
      ? "never"
      : `${formatDuration(downtime)} in ${formatCount(outages)} ${outages === 1 ? "outage" : `outages, the longest ${formatDuration(longest)}`}`;
  const account = attributionSentence(attributed, who);
  const ended =
    outages === 0 ? "" : `${outages === 1 ? "It" : "The longest"} ended so: ${endingOfTrace(study, trace)}.`;
  const said = `The run ends after ${formatDuration(end)}. Down (${down}): ${times}${lost}.`;
  return [said, account, ended, publishedSentence(publishedTimes(study.experiment.published))]
    .filter((part) => part !== "")
    .join(" ");
};

const whatOf = ({ study, held }: ToldStudy, { replication, vector, how }: RunOf): string => {
  const { replay } = study.experiment;
  const run =
    replay === undefined ? `random year ${replication}` : `replay ${replication} of ${replay.fault}`;
  const sampled = vector === null ? "" : ` with the sampled parameters of vector ${vector}`;
  const beyond =
    held !== undefined && replication >= held ? `, beyond the ${formatCount(held)} runs of the result` : "";
  return `${run}${sampled}${beyond}${how === null ? "" : ` (${how})`}`;
};

const headOf = ({ study, alternative }: ToldStudy, what: string): string => {
  const { model, experiment } = study;
  return (
    `${model.title}\n${what.charAt(0).toUpperCase()}${what.slice(1)} of "${alternative.title}", seed "${experiment.seed}", ` +
    `model ${model.digest.slice(0, 16)}. Times count from the start of the run.`
  );
};

/**
 * Makes one run again and tells it.
 *
 * @throws ModelError when the design does not fit the model.
 */
export const tellRun = (told: ToldStudy, run: RunOf): ToldStory => {
  const { study, alternative } = told;
  const plan = planOfRun(study, alternative, run.vector);
  const trace = traceRun(plan, study.settings, keyOfRun(study, run.replication));
  const what = whatOf(told, run);
  return {
    told,
    run,
    what,
    head: headOf(told, what),
    lines: linesOf(plan, trace, study),
    closing: closingOf(told, plan, trace),
    plan,
    trace,
  };
};

/** The told run over time, its story left out. */
export const toldTimeline = ({ told: { study }, run, plan, trace }: ToldStory): Timeline =>
  timelineOf(plan, study.settings, keyOfRun(study, run.replication), trace);
