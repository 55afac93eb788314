import { z } from "zod";
import type { ExactBeside, TheoryBeside } from "../exact-beside.ts";
import type { MessageSeries, PhoneSeries, Timeline, TimeSpan, ToldRun } from "../told-run.ts";
import { storedAnswer } from "./estimates.ts";
import { count, list, number, text } from "./fields.ts";

/** Points of a timeline. */
const MOST_POINTS = 2000;

const series = () => list(number(), MOST_POINTS);

const phones: z.ZodType<PhoneSeries> = z.object({
  connected: series(),
  unaware: series(),
  waiting: series(),
  trying: series(),
});

const messages: z.ZodType<MessageSeries> = z.object({
  sent: series(),
  delivered: series(),
  late: series(),
  refused: series(),
  lost: series(),
  waiting: series(),
});

const span: z.ZodType<TimeSpan> = z.object({
  lane: z.enum(["people", "phase", "fault", "failover"]),
  name: text(),
  from: number(),
  to: number(),
});

/** All that has one number a time. */
const seriesIn = ({ served, phones, queues, messages }: Timeline): readonly (readonly number[])[] => [
  served,
  ...Object.values(phones ?? {}),
  ...queues.map(({ values }) => values),
  ...Object.values(messages ?? {}),
];

const timeline: z.ZodType<Timeline> = z
  .object({
    from: number(),
    to: number(),
    times: series(),
    served: series(),
    phones: phones.nullable(),
    queues: list(z.object({ name: text(), unit: text(), values: series() }), 100),
    spans: list(span, MOST_POINTS),
    messages: messages.nullable(),
    delays: list(z.object({ sent: number(), percent: number(), delay: number() }), 10 * MOST_POINTS),
    story: list(z.object({ time: number(), text: text() })),
  })
  .refine(({ from, to }) => from <= to, { params: { rule: "it ends after it begins" } })
  .refine((one) => seriesIn(one).every(({ length }) => length === one.times.length), {
    params: { rule: "each series has one number for each time" },
  });

const toldRun: z.ZodType<ToldRun> = z.object({
  which: z.enum(["median", "worst"]),
  alternative: text(),
  replication: count(),
  vector: count().nullable(),
  longestOutage: number(),
  downtime: number(),
  timeline,
});

const beside: z.ZodType<ExactBeside> = z.object({
  alternative: text(),
  what: z.enum(["downtime", "without-outage", "outage-at-least"]),
  x: number().nullable(),
  exact: number(),
  simulated: storedAnswer,
});

const theory: z.ZodType<TheoryBeside> = z.object({ besides: list(beside), why: text().nullable() });

/** The runs that a result tells in full; null of a result that tells none. */
export const storedTold: z.ZodType<readonly ToldRun[] | null> = list(toldRun, 10)
  .nullish()
  .transform((runs) => runs ?? null);

/** Exact answers beside simulated ones; null of a result that has none. */
export const storedExact: z.ZodType<TheoryBeside | null> = theory
  .nullish()
  .transform((found) => found ?? null);
