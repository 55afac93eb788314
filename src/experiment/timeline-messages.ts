import type { Stretch } from "./timeline-samples.ts";
import type { MessageSeries, TickDelay } from "./told-run.ts";
import type { TracedFact } from "./trace.ts";

/** The most minutes whose delays are shown. */
const MOST_DELAYS = 400;

/** Numbers that facts of a kind tell, at given times: on the straight line between two of them. */
const drawnAt = (facts: readonly TracedFact[], times: readonly number[]): readonly (readonly number[])[] => {
  let next = 0;
  return times.map((time) => {
    while (next < facts.length && facts[next]!.time <= time) next++;
    const before = facts[next - 1];
    const after = facts[next];
    if (before === undefined) return after?.numbers ?? [];
    if (after === undefined) return before.numbers;
    const part = (time - before.time) / (after.time - before.time);
    return before.numbers.map((number, index) => number + part * (after.numbers[index]! - number));
  });
};

/** Messages since the start of a run, at given times. */
export const messagesAt = (facts: readonly TracedFact[], times: readonly number[]): MessageSeries => {
  const counts = drawnAt(
    facts.filter(({ name }) => name === "messages"),
    times,
  );
  const waits = drawnAt(
    facts.filter(({ name }) => name === "messagesWait"),
    times,
  );
  const column = (rows: readonly (readonly number[])[], place: number): number[] =>
    rows.map((numbers) => Number((numbers[place] ?? 0).toPrecision(9)));
  const [sent, delivered, late, refused, lost] = [0, 1, 2, 3, 4].map((place) => column(counts, place));
  return {
    sent: sent!,
    delivered: delivered!,
    late: late!,
    refused: refused!,
    lost: lost!,
    waiting: column(waits, 1),
  };
};

/** How long the messages of each minute of a stretch took to their second tick; evenly thinned where there are very many. */
export const tickDelays = (facts: readonly TracedFact[], { from, to }: Stretch): TickDelay[] => {
  const delays = facts
    .filter(({ name, numbers }) => name === "secondTick" && numbers[0]! >= from && numbers[0]! <= to)
    .map(({ numbers }) => ({ sent: numbers[0]!, percent: numbers[1]!, delay: numbers[2]! }))
    .toSorted((one, other) => one.sent - other.sent || one.percent - other.percent);
  const every = Math.ceil(delays.length / MOST_DELAYS);
  const percents = new Set(delays.map(({ percent }) => percent)).size;
  return delays.filter((_, index) => Math.floor(index / Math.max(1, percents)) % Math.max(1, every) === 0);
};
