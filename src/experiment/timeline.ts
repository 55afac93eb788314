import type { Plan } from "../backend/plan.ts";
import type { Key } from "../kernel/keys.ts";
import type { RunSettings } from "./replicate.ts";
import { messagesAt, tickDelays } from "./timeline-messages.ts";
import { phaseSpans } from "./timeline-phases.ts";
import { Sampler, type Stretch } from "./timeline-samples.ts";
import { spansOf } from "./timeline-spans.ts";
import { thinned } from "./timeline-thin.ts";
import type { PhoneSeries, QueueSeries, Timeline, TimeSpan } from "./told-run.ts";
import { type Trace, type TracedOutage, watchRun } from "./trace.ts";

const MINUTE = 60;
const HOUR = 3600;
/** Room around an outage, against its length; at least so much. */
const MARGIN = 0.2;
const LEAST_MARGIN = 2 * MINUTE;
/** A run that began to go wrong so early is shown from its start. */
const EARLY = 10 * MINUTE;
/** What comes until all is back to normal is shown too, unless that takes so many times as long as the outage. */
const LONG_TAIL = 3;
const SHORT_TAIL = 30 * MINUTE;
/** A smaller part of the messages that waited at most is no longer worth a look. */
const DRAINED = 0.01;
/** The most that is shown of a run without outage, around when least was served. */
const QUIET = HOUR;
const MOST_SPANS = 200;

/** The longest outage of a run, the first of several; undefined where there is none. */
export const longestOf = ({ outages }: Pick<Trace, "outages">): TracedOutage | undefined =>
  outages.reduce<TracedOutage | undefined>(
    (longest, outage) => (longest === undefined || outage.length > longest.length ? outage : longest),
    undefined,
  );

/** When least was served, in seconds. */
const lowestAt = ({ facts }: Trace): number => {
  let [lowest, at] = [1, 0];
  for (const { name, time, numbers } of facts)
    if (name === "served" && numbers[0]! < lowest) [lowest, at] = [numbers[0]!, time];
  return at;
};

/** When all but hardly any of the messages that waited after a time were delivered; that time where none waited. */
const drainedAt = ({ facts }: Trace, from: number): number => {
  const waits = facts.filter(({ name, time }) => name === "messagesWait" && time >= from);
  const most = waits.reduce((greatest, { numbers }) => Math.max(greatest, numbers[1]!), 0);
  return waits.findLast(({ numbers }) => numbers[1]! > DRAINED * most)?.time ?? from;
};

/** What of a run is worth a look: its longest outage with some room around it, not a quiet year. */
export const stretchOf = (trace: Trace): Stretch => {
  const outage = longestOf(trace);
  const { end } = trace;
  if (outage === undefined) {
    const from = Math.max(0, lowestAt(trace) - QUIET / 6);
    return { from, to: Math.min(end, from + QUIET) };
  }
  const { began, length, recovered } = outage;
  const margin = Math.max(LEAST_MARGIN, MARGIN * length);
  const after = Math.max(length, Number.isNaN(recovered) ? 0 : recovered, drainedAt(trace, began) - began);
  const tail = Math.min(after, Math.max(LONG_TAIL * length, SHORT_TAIL));
  const from = began <= EARLY ? 0 : Math.max(0, began - margin);
  return { from, to: Math.min(end, began + tail + margin) };
};

/** Spans within a stretch, cut at its ends; the longest ones where there are very many. */
const within = (spans: readonly TimeSpan[], { from, to }: Stretch): TimeSpan[] => {
  const inside = spans
    .filter((span) => span.from <= to && span.to >= from)
    .map((span) => ({ ...span, from: Math.max(from, span.from), to: Math.min(to, span.to) }));
  if (inside.length <= MOST_SPANS) return inside;
  const least = inside.map((span) => span.to - span.from).toSorted((one, other) => other - one)[MOST_SPANS]!;
  return inside.filter((span) => span.to - span.from > least).slice(0, MOST_SPANS);
};

const phasesOf = (trace: Trace): TimeSpan[] => {
  const outage = longestOf(trace);
  if (outage === undefined) return [];
  const { began, length, isCut } = outage;
  return phaseSpans(trace.facts, trace.who, { from: began, to: began + length, isCut });
};

/** Numbers that are shown: enough digits, and none that stand for nothing. */
const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toPrecision(6)));

const picked = (values: readonly number[], places: readonly number[]): number[] =>
  rounded(places.map((place) => values[place]!));

const phonesIn = (sampler: Sampler, places: readonly number[]): PhoneSeries => ({
  connected: picked(sampler.connected, places),
  unaware: picked(sampler.unaware, places),
  waiting: picked(sampler.waiting, places),
  trying: picked(sampler.trying, places),
});

/** Queues in which something waited. */
const queuesIn = (sampler: Sampler, places: readonly number[]): QueueSeries[] =>
  sampler.queues
    .filter(({ values }) => values.some((value) => value >= 1))
    .map(({ name, unit, values }) => ({ name, unit, values: picked(values, places) }));

/**
 * A traced run over time: its longest outage with some room around it. The run is made once more for that, and looked at
 * between its events. The story is left empty.
 */
export const timelineOf = (plan: Plan, settings: RunSettings, key: Key, trace: Trace): Timeline => {
  const stretch = stretchOf(trace);
  const sampler = new Sampler(plan, stretch);
  watchRun(plan, settings, key, ({ context }) => sampler.look(context, trace.end));
  const queue = sampler.queues.find(({ values }) => values.some((value) => value >= 1));
  const places = thinned(sampler.times, [
    sampler.served,
    ...(plan.phones === null ? [] : [sampler.trying]),
    ...(queue === undefined ? [] : [queue.values]),
  ]);
  const times = places.map((place) => sampler.times[place]!);
  const messages = plan.messages === null ? null : messagesAt(trace.facts, times);
  return {
    ...stretch,
    times,
    served: picked(sampler.served, places),
    phones: plan.phones === null ? null : phonesIn(sampler, places),
    queues: queuesIn(sampler, places),
    spans: within([...phasesOf(trace), ...spansOf(trace.facts, trace.end, plan)], stretch),
    messages,
    delays: tickDelays(trace.facts, stretch),
    story: [],
  };
};
