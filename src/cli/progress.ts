import { formatCount } from "../base/units.ts";
import { cleanText } from "./clean.ts";
import type { Io } from "./io.ts";
import { plainText } from "./plain.ts";

/** A bar that grows; nothing at all when nobody watches. */
export interface Bar {
  readonly at: (done: number) => void;
  readonly stop: () => void;
}

/** Between looks at the clock of the terminal, in units of work that a hundredth of the whole makes. */
const STEPS = 200;

/** Shows on standard error how far some work is, with its rate and an estimate of the time left. */
export const startBar = async (io: Io, label: string, total: number): Promise<Bar> => {
  if (!io.isWatched) return { at: () => {}, stop: () => {} };
  const shown = (text: string): string => (io.isPlain === true ? plainText(text) : text);
  const { default: progress } = await import("cli-progress");
  const bar = new progress.SingleBar({
    format: shown(`${cleanText(label)} {bar} {percentage} % · {rate}/s · {eta_formatted} left`),
    barCompleteChar: shown("█"),
    barIncompleteChar: shown("░"),
    barsize: 24,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: null,
  });
  bar.start(total, 0, { rate: shown("–") });
  const began = Date.now();
  const rate = (done: number): string =>
    formatCount(Number(((1000 * done) / Math.max(1, Date.now() - began)).toPrecision(2)));
  const every = Math.max(1, Math.floor(total / STEPS));
  return {
    at: (done) => {
      if (done % every === 0 || done === total) bar.update(done, { rate: rate(done) });
    },
    stop: () => bar.stop(),
  };
};
