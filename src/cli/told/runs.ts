import type { Plan } from "../../backend/plan.ts";
import type { Conducted } from "../../experiment/conduct.ts";
import { storyNames } from "../../experiment/story-names.ts";
import type { Study } from "../../experiment/study.ts";
import { timelineOf } from "../../experiment/timeline.ts";
import type { Timeline, ToldLine, ToldRun } from "../../experiment/told-run.ts";
import {
  keyOfRun,
  longestOutages,
  medianRun,
  planOfRun,
  vectorFor,
  worstRun,
} from "../../experiment/told-study.ts";
import { type Trace, traceRun } from "../../experiment/trace.ts";
import { type StoryLine, storyOf } from "../../report/story.ts";

/** In a year, what fewer than one user in twenty feels is quiet; in a replay, one in a hundred. */
const WHOLE = { years: 0.95, replay: 0.99 } as const;

/** The story of a traced run, for a study of a purpose. */
export const linesOf = (
  plan: Plan,
  { facts, end }: Trace,
  { purpose }: Pick<Study, "purpose">,
): readonly StoryLine[] =>
  storyOf(facts, { names: storyNames(plan), end, whole: purpose === "years" ? WHOLE.years : WHOLE.replay });

/** The most lines of a story that are kept in a result; of a longer one its beginning and its end. */
const MOST_LINES = 60;

/** The lines of a story that are told of a timeline's stretch. */
const shortened = (lines: readonly StoryLine[], { from, to }: Pick<Timeline, "from" | "to">): ToldLine[] => {
  const inside = lines.filter(({ time }) => time >= from && time <= to);
  if (inside.length <= MOST_LINES) return inside.map(({ time, text }) => ({ time, text }));
  const half = MOST_LINES / 2;
  const { time } = inside[half]!;
  return [
    ...inside.slice(0, half),
    { time, text: `${inside.length - MOST_LINES} more lines are left out here; explain tells them.` },
    ...inside.slice(-half),
  ];
};

/**
 * The median and the worst run of the first alternative of a study that is over, told: the same whoever conducted it. Null
 * where no run had an outage.
 */
export const toldRunsOf = (conducted: Conducted): readonly ToldRun[] | null => {
  const { study, calibration } = conducted;
  const [alternative] = study.alternatives;
  const longest = longestOutages(conducted, 0);
  const tell = (which: ToldRun["which"], replication: number): ToldRun => {
    const vector = vectorFor(study, calibration?.vectors ?? null, replication);
    const plan = planOfRun(study, alternative!, vector);
    const key = keyOfRun(study, replication);
    const trace = traceRun(plan, study.settings, key);
    const timeline = timelineOf(plan, study.settings, key, trace);
    return {
      which,
      alternative: alternative!.name,
      replication,
      vector,
      longestOutage: longest[replication]!,
      downtime: trace.values.downtime,
      timeline: { ...timeline, story: shortened(linesOf(plan, trace, study), timeline) },
    };
  };
  const worst = worstRun(longest);
  return longest[worst] === 0 ? null : [tell("median", medianRun(longest)), tell("worst", worst)];
};
