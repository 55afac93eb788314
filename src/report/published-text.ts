import { formatDuration, formatShare } from "../base/units.ts";
import type { PublishedResult } from "../experiment/beside-published.ts";
import type { PublishedPhase, PublishedTime } from "../experiment/published.ts";
import { minutes } from "./figures.ts";
import { wrapped } from "./lines.ts";
import { type Column, stackedTables } from "./table.ts";

const NAMES: Readonly<Record<PublishedPhase, string>> = {
  detected: "detected",
  mitigated: "first service",
  back: "back",
  normal: "normal",
};

/** A published time in minutes; a range where two figures are in print. */
export const publishedMinutes = ({ after, to }: Pick<PublishedTime, "after" | "to">): string => {
  const [first, last] = [after, to].map((time) => String(Math.round(time / 60)));
  return first === last ? first! : `${first}–${last}`;
};

/** How far off, as `−30 %`; what lies within what was published is 0. */
const offText = (off: number): string => {
  const percent = Math.round(100 * off);
  if (percent === 0) return "0 %";
  return `${percent > 0 ? "+" : "−"}${Math.abs(percent)} %`;
};

/** The columns of a table of published times. */
export const publishedColumns: readonly Column<PublishedResult>[] = [
  { title: "phase", of: ({ phase }) => NAMES[phase] },
  { title: "served", of: ({ share }) => (share === null ? "" : formatShare(share)) },
  { title: "published, min", of: publishedMinutes },
  { title: "median, min", of: ({ median }) => minutes(median) },
  { title: "off", of: ({ off, isMissed }) => `${offText(off)}${isMissed ? " *" : ""}` },
];

/** Which published times the model misses. */
export const missedSentence = (results: readonly PublishedResult[]): string => {
  const missed = results.filter(({ isMissed }) => isMissed);
  if (missed.length === 0) return "No published time is missed by more than 20 %.";
  const each = missed.map(({ phase, off }) => `${NAMES[phase]} (${offText(off)})`).join(", ");
  return `* The model misses ${missed.length === 1 ? "a published time" : "published times"} by more than 20 %: ${each}. Trust what hangs on ${missed.length === 1 ? "it" : "them"} less.`;
};

/**
 * Published times beside the simulated ones, as a table for a terminal of so many columns and a sentence on those that the model
 * misses; `title` is that of the design that they are about.
 */
export const publishedText = (results: readonly PublishedResult[], title: string, width: number): string => {
  const head = `What was published, beside ${title}: minutes after the fault; a run without an outage counts as 0.`;
  return [
    wrapped(head, { width }),
    stackedTables(publishedColumns, results, width),
    wrapped(missedSentence(results), { width }),
  ].join("\n");
};

/** The published times in one sentence, to stand below the story of a run; nothing without any. */
export const publishedSentence = (published: readonly PublishedTime[]): string => {
  if (published.length === 0) return "";
  const each = published.map(({ phase, after, to }) => {
    const times = after === to ? formatDuration(after) : `${formatDuration(after)} to ${formatDuration(to)}`;
    return `${NAMES[phase]} after ${times}`;
  });
  return `Published: ${each.join(", ")}.`;
};
