import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import type { Timeline, TimeSpan } from "../experiment/told-run.ts";
import { wrapped } from "./lines.ts";
import { clock } from "./story-text.ts";

const BLOCKS = "▁▂▃▄▅▆▇█";
const LABEL = 24;
const LEAST_COLUMNS = 16;
const MOST_COLUMNS = 100;

/** A series between its samples: on the straight line, and after a jump the later one. */
const valueAt = (times: readonly number[], values: readonly number[], time: number): number => {
  let next = times.findIndex((one) => one > time);
  if (next < 0) next = times.length;
  const [before, after] = [times[next - 1], times[next]];
  if (before === undefined) return values[0] ?? 0;
  if (after === undefined) return values.at(-1) ?? 0;
  return values[next - 1]! + ((time - before) / (after - before)) * (values[next]! - values[next - 1]!);
};

/** What stands in each of so many columns: the least or the greatest value within it; in the last one how all is left. */
const columnsOf = (
  { from, to, times }: Timeline,
  values: readonly number[],
  { count, pick }: { readonly count: number; readonly pick: (values: readonly number[]) => number },
): number[] =>
  Array.from({ length: count }, (_, column) => {
    const begin = from + ((to - from) * column) / count;
    const end = from + ((to - from) * (column + 1)) / count;
    const inside = values.filter((_, at) => times[at]! > begin && times[at]! < end);
    const sides = [valueAt(times, values, begin)];
    if (column === count - 1) return values.at(-1) ?? 0;
    return pick([...inside, ...sides]);
  });

const greatest = (values: readonly number[]): number => values.reduce((most, one) => Math.max(most, one), 0);
const least = (values: readonly number[]): number =>
  values.reduce((most, one) => Math.min(most, one), Infinity);

/** A value against the most as a block: a blank for nothing, the lowest block for hardly anything, a full one for all. */
const blockOf = (value: number, most: number): string => {
  if (!(value > 0) || most === 0) return " ";
  return BLOCKS[Math.min(BLOCKS.length - 1, Math.max(0, Math.ceil((value / most) * BLOCKS.length) - 1))]!;
};

const row = (label: string, most: string, cells: string): string =>
  `${label.slice(0, LABEL - 7).padEnd(LABEL - 7)}${most.padStart(6)} │${cells}│`;

/** What people are at, as letters. */
const LETTERS: Readonly<Record<string, string>> = {
  noticing: "n",
  diagnosing: "d",
  watching: "w",
  calming: "c",
  stopping: "x",
  starting: "s",
};

const lettersIn = (spans: readonly TimeSpan[], { from, to }: Timeline, count: number): string =>
  Array.from({ length: count }, (_, column) => {
    const middle = from + ((to - from) * (column + 0.5)) / count;
    const span = spans.find((one) => one.from <= middle && one.to > middle);
    return span === undefined ? " " : (LETTERS[span.name] ?? "?");
  }).join("");

const peopleRows = (timeline: Timeline, count: number): string[] => {
  const spans = timeline.spans.filter(({ lane }) => lane === "people");
  return spans.length === 0 ? [] : [row("people", "", lettersIn(spans, timeline, count))];
};

/** Which letter stands for what, of those that are there. */
const keyOf = ({ spans }: Timeline): string => {
  const there = new Set(spans.filter(({ lane }) => lane === "people").map(({ name }) => name));
  const key = Object.entries(LETTERS)
    .filter(([name]) => there.has(name))
    .map(([name, letter]) => `${letter} ${name}`);
  return key.length === 0 ? "" : `People: ${key.join(", ")}.`;
};

const axisOf = ({ from, to }: Timeline, count: number): string[] => {
  const [begin, end] = [clock(from), clock(to)];
  const space = " ".repeat(LABEL);
  const gap = " ".repeat(Math.max(1, count + 2 - begin.length - end.length));
  return [`${space}└${"─".repeat(count)}┘`, `${space}${begin}${gap}${end}`];
};

/** Rows of blocks, each against its own greatest value, which stands before it. */
const rowsOf = (timeline: Timeline, count: number): string[] => {
  const { served, phones, queues, messages } = timeline;
  const bar = (label: string, values: readonly number[]): string[] => {
    const most = greatest(values);
    if (most < 1) return [];
    const cells = columnsOf(timeline, values, { count, pick: greatest }).map((value) => blockOf(value, most));
    return [row(label, formatCount(Number(most.toPrecision(3))), cells.join(""))];
  };
  const share = columnsOf(timeline, served, { count, pick: least }).map((value) => blockOf(value, 1));
  const away = phones?.connected.map(
    (_, at) => phones.unaware[at]! + phones.waiting[at]! + phones.trying[at]!,
  );
  return [
    row("served share", formatShare(1), share.join("")),
    ...(away === undefined ? [] : bar("phones away", away)),
    ...(phones === null ? [] : bar("  unaware of it", phones.unaware)),
    ...queues.flatMap(({ name, values }) => bar(name, values)),
    ...(messages === null ? [] : bar("messages kept", messages.waiting)),
    ...peopleRows(timeline, count),
  ];
};

/** The phases of the outage in words, in their order. */
const phasesText = ({ spans }: Timeline): string => {
  const phases = spans.filter(({ lane }) => lane === "phase");
  if (phases.length === 0) return "";
  const each = phases.map(
    ({ name, from, to }) => `${name} from ${clock(from)} for ${formatDuration(to - from)}`,
  );
  return `Phases of the longest outage: ${each.join("; ")}.`;
};

/**
 * A run over time in characters, for a terminal of so many columns: each row against its greatest value, which stands at its
 * head; what was served is told by its worst in each column, all else by its greatest. Phases stand below in words.
 */
export const timelineText = (timeline: Timeline, width: number): string => {
  const { from, to } = timeline;
  const count = Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, width - LABEL - 2));
  const scale = `The run over time; a column is ${formatDuration((to - from) / count)}, and the number before a row is what a full block stands for. The last column is how it ends.`;
  return [
    wrapped(scale, { width }),
    "",
    ...rowsOf(timeline, count),
    ...axisOf(timeline, count),
    ...[keyOf(timeline), phasesText(timeline)]
      .filter((text) => text !== "")
      .map((text) => wrapped(text, { width })),
  ].join("\n");
};
