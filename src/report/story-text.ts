import { wrapped } from "./lines.ts";
import type { StoryLine } from "./story.ts";
import type { TextStyle } from "./years-text.ts";

const DAY = 86_400;
/** So much of a second is the noise of rounding. */
const NOISE = 1e-3;
const two = (value: number): string => String(value).padStart(2, "0");

/**
 * Seconds since the start of a run as a clock shows them, whole seconds.
 *
 * ```ts
 * import { clock } from "../src/report/story-text.ts";
 * clock(3661.4) // => "01:01:01"
 * clock(90061) // => "1 d 01:01:01"
 * ```
 */
export const clock = (seconds: number): string => {
  const whole = Math.floor(seconds + NOISE);
  const days = Math.floor(whole / DAY);
  const rest = whole - days * DAY;
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(":");
  return days === 0 ? time : `${days} d ${time}`;
};

/** A story with its head and its end, for people; each line with the time since the start. */
export const storyText = (
  {
    head,
    lines,
    closing,
  }: { readonly head: string; readonly lines: readonly StoryLine[]; readonly closing: string },
  { columns, strong }: TextStyle,
): string => {
  const [title = "", ...rest] = head.split("\n");
  const clocks = lines.map(({ time }) => clock(time));
  const times = clocks.map((time, index) => (clocks[index - 1] === time ? "" : time));
  const room = Math.max(...times.map((time) => time.length), 0);
  const told = lines.map(({ text }, index) => {
    const indented = wrapped(text, { width: columns, first: room + 2 });
    return times[index]!.padStart(room) + indented.slice(room);
  });
  const above = [strong(title), ...rest.map((line) => wrapped(line, { width: columns }))].join("\n");
  return `${[above, told.join("\n"), wrapped(closing, { width: columns })].join("\n\n")}\n`;
};
