import type { Backend } from "../backend.ts";
import { binAt } from "./bins.ts";
import { spread } from "./ring.ts";

/** The class of phones that have not noticed that their link is dead. */
export const UNAWARE = 0;

/** A span of time in seconds, and the bin that it lies in. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly bin: number;
}

/**
 * Phones begin to wait, evenly over a span: for the class's wait, or (unaware) for the time until they notice. A wait
 * that varies less than the span is spread over the span.
 */
export const beginWaiting = (
  backend: Backend,
  pool: number,
  kind: number,
  phones: number,
  span: Span,
): void => {
  if (!(phones > 0)) return;
  const { phones: plan } = backend.plan;
  if (plan === null) return;
  const [shortest, longest] = kind === UNAWARE ? plan.notices : plan.waits[kind - 1];
  const middle = (span.from + span.to) / 2;
  const mean = middle + (shortest + longest) / 2;
  const half = Math.max(longest - shortest, span.to - span.from) / 2;
  spread(
    backend.due[pool][kind],
    span.bin,
    backend.bins.width,
    phones,
    Math.max(span.from, mean - half),
    mean + half,
  );
};

/** The class after an attempt of a class has failed; the last one repeats. */
export const nextClass = ({ bins }: Backend, kind: number): number => Math.min(kind + 1, bins.classes - 1);

/**
 * Lets phones wait as they do after trying in vain for long: all in the last class, the rest of the wait distributed as in
 * a stationary renewal process (density falling evenly from the shortest wait to the longest).
 */
export const waitLong = (backend: Backend, pool: number, phones: number, now: number): void => {
  const { phones: plan } = backend.plan;
  if (plan === null) return;
  const { width, classes } = backend.bins;
  const [shortest, longest] = plan.waits[classes - 2];
  const below = (rest: number): number => {
    if (rest >= longest) return 1;
    const r = rest;
    const past = Math.max(0, r - shortest);
    const range = longest - shortest;
    return (
      (Math.min(r, shortest) + (range > 0 ? past - (past * past) / (2 * range) : 0)) /
      ((shortest + longest) / 2)
    );
  };
  const first = binAt(backend.bins, now);
  const ring = backend.due[pool][classes - 1];
  let before = 0;
  for (let bin = first; before < 1; bin++) {
    const after = below((bin + 1) * width - now);
    ring.due[bin & (ring.due.length - 1)] += phones * (after - before);
    before = after;
  }
};
