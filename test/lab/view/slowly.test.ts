import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Moments } from "../../../src/lab/protocol.ts";
import { slowly } from "../../../src/lab/view/slowly.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("hears at once, then now and then, and of the last one for sure", () => {
  let tell: (moments: Moments) => void = () => {};
  let stopped = false;
  const heard: number[] = [];
  const stop = slowly((listener) => {
    tell = listener;
    return () => {
      stopped = true;
    };
  }, 100)(({ time }) => void heard.push(time));
  for (let time = 0; time < 20; time++) {
    tell({ time, frames: [] });
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(500);
  expect(heard[0]).toBe(0);
  expect(heard.at(-1)).toBe(19);
  expect(heard.length).toBeLessThan(7);
  tell({ time: 99, frames: [] });
  expect(heard.at(-1)).toBe(99);
  tell({ time: 100, frames: [] });
  stop();
  vi.advanceTimersByTime(500);
  expect([heard.at(-1), stopped]).toEqual([99, true]);
});
