import type { Moments } from "../protocol.ts";
import type { Moving } from "../timeline/lab-view.ts";

/** Milliseconds: numbers that change more often than that cannot be read. */
export const READABLE = 100;

/** Hears of moments at most every so many milliseconds; of the last one in any case. */
export const slowly =
  (moving: Moving, wait: number): Moving =>
  (listener) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest: Moments | null = null;
    const turn = (): void => {
      timer = undefined;
      if (latest === null) return;
      const moments = latest;
      latest = null;
      timer = setTimeout(turn, wait);
      listener(moments);
    };
    const stop = moving((moments) => {
      latest = moments;
      if (timer === undefined) turn();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
