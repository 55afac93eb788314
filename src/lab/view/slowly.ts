import type { Moments } from "../protocol.ts";
import type { Moving } from "../timeline/lab-view.ts";

/** Milliseconds: numbers that change more often than that cannot be read. */
export const READABLE = 100;

/**
 * Tells of moments at most every so many milliseconds, and of the last one in any case. All who listen hear of the same moments
 * at the same time, so that what they show agrees.
 */
export const slowly = (moving: Moving, wait: number): Moving => {
  const listeners = new Set<(moments: Moments) => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Moments | null = null;
  let told: Moments | null = null;
  let stop: (() => void) | null = null;
  const turn = (): void => {
    timer = undefined;
    if (latest === null) return;
    told = latest;
    latest = null;
    timer = setTimeout(turn, wait);
    for (const listener of listeners) listener(told);
  };
  const hear = (moments: Moments): void => {
    latest = moments;
    if (timer === undefined) turn();
  };
  return (listener) => {
    listeners.add(listener);
    if (stop === null) stop = moving(hear);
    else if (told !== null) listener(told);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearTimeout(timer);
      timer = undefined;
      latest = null;
      told = null;
      stop?.();
      stop = null;
    };
  };
};
