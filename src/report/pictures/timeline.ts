import { formatCount, formatDuration, formatShare } from "../../base/units.ts";
import type { Timeline, TimeSpan, ToldRun } from "../../experiment/told-run.ts";
import { type Track, timelineChart } from "../../plots/charts/timeline.ts";
import type { Picture } from "../../plots/picture.ts";

const whole = (count: number): string => formatCount(Math.round(count));

/** Less is the noise of rounding, s. */
const LEAST_TIME = 1e-3;
const withoutNoise = (seconds: number): number => (Math.abs(seconds) < LEAST_TIME ? 0 : seconds);
const lasting = (seconds: number): string => formatDuration(withoutNoise(seconds));

/** What a told run is of: the name of its design, and from which served share on the service counts as up. */
export interface ToldOf {
  readonly label: string;
  readonly threshold: number;
  /** Whether time counts from a fault; else from the start of the run. */
  readonly isReplay: boolean;
}

const servedTrack = ({ times, served }: Timeline, { threshold }: ToldOf): Track => ({
  kind: "share",
  label: "served share of the users online",
  times,
  values: served,
  tone: "first",
  threshold: { at: threshold, label: `down below ${formatShare(threshold)}` },
});

const phonesTrack = ({ times, phones }: Timeline): Track[] =>
  phones === null
    ? []
    : [
        {
          kind: "stack",
          label: "phones",
          times,
          format: whole,
          parts: [
            { label: "connected", pattern: 0, values: phones.connected },
            { label: "cut off, unaware", pattern: 1, values: phones.unaware },
            { label: "waiting to retry", pattern: 2, values: phones.waiting },
            { label: "trying", pattern: 3, values: phones.trying },
          ],
        },
      ];

const queueTracks = ({ times, queues }: Timeline): Track[] =>
  queues
    .filter(({ values }) => values.some((value) => value > 0))
    .map(({ name, unit, values }) => ({
      kind: "line",
      label: `${name}, ${unit}`,
      times,
      values,
      tone: "plain",
      format: whole,
    }));

const messagesTrack = ({ times, messages }: Timeline): Track[] =>
  messages === null || messages.waiting.every((value) => value === 0)
    ? []
    : [
        {
          kind: "line",
          label: "messages that wait",
          times,
          values: messages.waiting,
          tone: "plain",
          format: whole,
        },
      ];

const MINUTE = 60;

/** How long what is sent at a time takes: messages of a minute are delivered in the order in which they were sent. */
const delaysTrack = ({ delays }: Timeline): Track[] => {
  const points = delays
    .map(({ sent, percent, delay }) => ({ at: sent + (percent / 100) * MINUTE, delay }))
    .toSorted((one, other) => one.at - other.at);
  if (points.length < 2) return [];
  return [
    {
      kind: "line",
      label: "second tick: how long after sending",
      times: points.map(({ at }) => at),
      values: points.map(({ delay }) => delay),
      tone: "plain",
      format: lasting,
    },
  ];
};

const LANES: readonly (readonly [lane: TimeSpan["lane"], name: string])[] = [
  ["fault", "faults"],
  ["phase", "the service"],
  ["failover", "failover"],
  ["people", "people"],
];

const spansTrack = ({ spans }: Timeline): Track[] =>
  spans.length === 0
    ? []
    : [
        {
          kind: "spans",
          label: "what went on",
          spans: LANES.flatMap(([lane, name]) =>
            spans
              .filter((span) => span.lane === lane)
              .map((span) => ({ lane: name, name: span.name, from: span.from, to: span.to })),
          ),
        },
      ];

/** When the longest time below the threshold began; the start of the timeline where there is none. */
const outageStart = ({ times, served, from }: Timeline, threshold: number): number => {
  let [start, longest, since] = [from, 0, null as number | null];
  served.forEach((share, index) => {
    if (share >= threshold) since = null;
    else since ??= times[index]!;
    const length = since === null ? 0 : times[index]! - since;
    if (since !== null && length > longest) [start, longest] = [since, length];
  });
  return start;
};

/** The same with its times counted from another moment. */
const countedFrom = (timeline: Timeline, origin: number): Timeline => ({
  ...timeline,
  from: timeline.from - origin,
  to: timeline.to - origin,
  times: timeline.times.map((time) => time - origin),
  delays: timeline.delays.map((one) => ({ ...one, sent: one.sent - origin })),
  spans: timeline.spans.map((span) => ({
    ...span,
    from: withoutNoise(span.from - origin),
    to: withoutNoise(span.to - origin),
  })),
});

/** What a told run is called: the run of median length, or the worst one. */
export const toldTitle = ({ which, longestOutage }: ToldRun, { label }: ToldOf): string =>
  `${which === "median" ? "A run of median length" : "The worst run"}, ${label}: down for ${formatDuration(longestOutage)}`;

/**
 * One run over time: what was served, what phones did, what piled up, and who did what. Null where nothing was down, unless
 * the picture is asked for under a name and a title of its own.
 */
export const timelinePicture = (
  run: ToldRun,
  of: ToldOf,
  own?: Pick<Picture, "name" | "title">,
): Picture | null => {
  const { which, downtime, replication, longestOutage } = run;
  if (longestOutage === 0 && own === undefined) return null;
  const origin = of.isReplay ? 0 : outageStart(run.timeline, of.threshold);
  const timeline = countedFrom(run.timeline, origin);
  return timelineChart({
    name: `timeline-${which}`,
    title: toldTitle(run, of),
    ...own,
    description: `Run ${replication}. From top to bottom on one axis of time: what was served, what phones did, what piled up, and what went on meanwhile. Its downtime is ${formatDuration(downtime)}.`,
    start: timeline.from,
    end: timeline.to,
    tracks: [
      servedTrack(timeline, of),
      ...phonesTrack(timeline),
      ...queueTracks(timeline),
      ...messagesTrack(timeline),
      ...delaysTrack(timeline),
      ...spansTrack(timeline),
    ],
    bands: [],
    timeLabel: of.isReplay
      ? "since the fault"
      : `since the outage began, ${formatDuration(origin)} after the start of the run`,
  });
};
