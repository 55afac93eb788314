import fc from "fast-check";
import { expect, it } from "vitest";
import { Arena } from "../../src/kernel/arena.ts";
import type { OutageRule } from "../../src/metrics/metric.ts";
import {
  endAtReturn,
  finish,
  settleJump,
  type Tracker,
  track,
  trackerShape,
} from "../../src/metrics/outage-tracker.ts";
import { type HandMadeFact, jump, ramp, settling, strict } from "../support/told.ts";

/** Each outage as its begin and end, in the order in which they were closed. */
const outagesOf = (facts: readonly HandMadeFact[], end: number, rule: OutageRule = strict) => {
  const found: [number, number][] = [];
  const state: Tracker = new Arena(trackerShape).views;
  const closing = ({ beganAt }: Tracker, length: number): void => {
    found.push([beganAt[0]!, beganAt[0]! + length]);
  };
  for (const [time, , share, online, ramped] of facts)
    track(rule, closing)(state, time, share!, online!, ramped!);
  finish(rule, closing)(state, end);
  return found;
};

it("an outage is closed once, with its begin and length", () => {
  expect(outagesOf([jump(10, 0.4), jump(20, 0.1), jump(30, 0.5), jump(50, 0), jump(60, 1)], 100)).toEqual([
    [10, 30],
    [50, 60],
  ]);
});

it("what goes on at the end is closed there, what has come back where it came back", () => {
  expect(outagesOf([jump(10, 0)], 100, settling)).toEqual([[10, 100]]);
  expect(outagesOf([jump(10, 0), jump(90, 1)], 100, settling)).toEqual([[10, 90]]);
});

it("a run that told nothing had no outage", () => {
  expect(outagesOf([], 100)).toEqual([]);
});

it("an outage is dated back to the return, however late that has settled", () => {
  const facts = [jump(10, 0), jump(20, 1), jump(80, 0), jump(85, 1), jump(144, 0), jump(145, 1)];
  expect(outagesOf(facts, 1000, settling)).toEqual([
    [10, 20],
    [80, 145],
  ]);
});

it("of several shares in one instant only the last one counts, on a ramp too", () => {
  expect(outagesOf([jump(10, 0), jump(10, 1), jump(20, 1)], 100)).toEqual([]);
  expect(outagesOf([jump(0, 1), ramp(10, 0.6), jump(10, 0.4), jump(20, 1)], 100)).toEqual([[10, 20]]);
  expect(outagesOf([jump(0, 1), ramp(10, 0), jump(10, 1)], 100)).toEqual([[5, 10]]);
});

/** The same by brute force: which of the unit steps are down, then returns that are too short are filled up. */
const byHand = (shares: readonly number[], { threshold, settling: stays }: OutageRule) => {
  const spans: [number, number][] = [];
  shares.forEach((share, step) => {
    if (share >= threshold) return;
    const last = spans.at(-1);
    if (last !== undefined && (last[1] === step || step - last[1] < stays)) last[1] = step + 1;
    else spans.push([step, step + 1]);
  });
  return spans;
};

it("jumps at whole seconds give the outages that counting gives", () => {
  const share = fc.constantFrom(0, 0.49, 0.5, 1);
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), fc.nat(5), (shares, stays) => {
      const rule = { threshold: 0.5, settling: stays };
      const facts = shares.map((value, step) => jump(step, value));
      expect(outagesOf(facts, shares.length, rule)).toEqual(byHand(shares, rule));
    }),
    { numRuns: 500, seed: 1 },
  );
});

it("a jump that has lasted is known before the share is stated again", () => {
  const state: Tracker = new Arena(trackerShape).views;
  const ignore = (): void => {};
  for (const [time, , share, online, ramped] of [jump(0, 1), jump(10, 0)])
    track(strict, ignore)(state, time, share!, online!, ramped!);
  settleJump(strict, ignore)(state, 10);
  expect(state.down[0]).toBe(0);
  settleJump(strict, ignore)(state, 11);
  expect([state.down[0], state.beganAt[0]]).toEqual([1, 10]);
});

it("what has come back can be ended there, what has not cannot", () => {
  const found: number[] = [];
  const closing = (_state: Tracker, length: number): void => void found.push(length);
  const state: Tracker = new Arena(trackerShape).views;
  const hear = ([time, , share, online, ramped]: HandMadeFact) =>
    track(settling, closing)(state, time, share!, online!, ramped!);
  for (const fact of [jump(0, 1), jump(10, 0), jump(20, 0.1)]) hear(fact);
  endAtReturn(closing)(state);
  for (const fact of [jump(30, 1), jump(40, 0.9)]) hear(fact);
  endAtReturn(closing)(state);
  endAtReturn(closing)(state);
  expect(found).toEqual([20]);
});
