import fc from "fast-check";
import { expect, it } from "vitest";
import { Arena } from "../../src/kernel/arena.ts";
import type { OutageRule } from "../../src/metrics/metric.ts";
import { outageLog } from "../../src/metrics/outage-log.ts";
import { finish, type Tracker, track, trackerShape } from "../../src/metrics/outage-tracker.ts";
import { columnOf, logged } from "../support/logged.ts";
import { type HandMadeFact, jump, ramp, settling } from "../support/told.ts";

const fact = (time: number, name: string, ...numbers: number[]): HandMadeFact => [time, name, ...numbers];
const detected = (facts: readonly HandMadeFact[], rule?: OutageRule) =>
  columnOf(logged(facts, { end: 1000, ...(rule && { rule }) }), "detected");

it("an outage is noticed with the first fact that says so, at its very beginning too", () => {
  const found = [fact(100, "componentFailed", 3, 3, 0), fact(100, "failureFound", 3, 3)];
  expect(detected([...found, jump(100, 0), jump(200, 1)])).toEqual([0]);
  expect(detected([jump(100, 0), fact(130, "detected", 0), fact(140, "alarm", 0), jump(200, 1)])).toEqual([
    30,
  ]);
  expect(detected([jump(100, 0), fact(200, "detected", 0), jump(200, 1)])).toEqual([100]);
});

it("what was noticed before or after it is not its notice", () => {
  expect(detected([fact(99, "alarm", 0), jump(100, 0), jump(200, 1), fact(201, "alarm", 0)])).toEqual([
    Number.NaN,
  ]);
  const late = [jump(100, 0), jump(200, 1), fact(230, "alarm", 0)];
  expect(detected(late, settling)).toEqual([Number.NaN]);
  expect(detected([...late, jump(240, 0), jump(300, 1)], settling)).toEqual([130]);
});

it("a trouble that began later, and was found at once, is not its notice; a hidden one from before is", () => {
  const later = [jump(100, 0), fact(120, "componentFailed", 7, 7, 0), fact(120, "failureFound", 7, 7)];
  expect(detected([...later, fact(150, "alarm", 0), jump(200, 1)])).toEqual([50]);
  const hidden = [fact(50, "componentFailed", 7, 7, 0), jump(100, 0), fact(120, "failureFound", 7, 7)];
  expect(detected([...hidden, fact(150, "alarm", 0), jump(200, 1)])).toEqual([20]);
});

it("all is back to normal when the degraded threshold was reached for the settling time", () => {
  const recovered = (facts: readonly HandMadeFact[]) =>
    columnOf(logged(facts, { end: 1000, rule: settling }), "recovered");
  expect(recovered([jump(100, 0), jump(200, 0.9), jump(300, 0.99)])).toEqual([200]);
  expect(recovered([jump(100, 0), jump(200, 0.9), jump(300, 0.99), jump(350, 0.9), jump(400, 1)])).toEqual([
    300,
  ]);
  expect(recovered([jump(100, 0), jump(200, 0.9)])).toEqual([Number.NaN]);
  expect(recovered([jump(100, 0), jump(300, 1), jump(900, 0)])).toEqual([200, Number.NaN]);
});

it("the lowest share is that of the ramps' ends, too, and of no state that lasts no time", () => {
  const lowest = (facts: readonly HandMadeFact[]) => columnOf(logged(facts, { end: 1000 }), "lowest");
  expect(lowest([jump(100, 0.4), jump(150, 0), jump(150, 0.3), jump(200, 1)])).toEqual([0.3]);
  expect(lowest([jump(100, 1), ramp(200, 0.1), jump(200, 0.2), jump(300, 1)])).toEqual([0.1]);
  expect(lowest([jump(100, 0.4), jump(200, 1), jump(300, 0.2)])).toEqual([0.4, 0.2]);
});

it("user-hours are those between its beginning and its end", () => {
  const hours = (facts: readonly HandMadeFact[], rule?: OutageRule) =>
    columnOf(logged(facts, { end: 36_000, ...(rule && { rule }) }), "userHours");
  const facts = [jump(0, 1, 100), jump(3600, 0, 100), jump(7200, 0.75, 100), jump(10_800, 1, 100)];
  expect(hours(facts)).toEqual([100]);
  expect(hours(facts, { threshold: 0.9, settling: 0 })).toEqual([125]);
  expect(hours([jump(0, 1, 100), ramp(7200, 0, 100), ramp(14_400, 1, 100)])[0]).toBeCloseTo(150, 9);
  expect(hours([jump(0, 1, 100), jump(32_400, 0, 100)])).toEqual([100]);
});

it("from a later time on, an outage under way is clipped, and what was before is forgotten", () => {
  const rule = { threshold: 0.5, settling: 0, from: 150 };
  const facts = [
    jump(0, 1, 3600),
    jump(50, 0, 3600),
    jump(60, 1, 3600),
    jump(100, 0, 3600),
    fact(120, "alarm", 0),
  ];
  const outages = logged([...facts, jump(200, 1, 3600)], { end: 1000, rule });
  const row = (["began", "length", "detected", "recovered", "userHours"] as const).map(
    (name) => columnOf(outages, name)[0],
  );
  expect([outages.count, ...row]).toEqual([1, 150, 50, 0, 50, 50]);
  expect([outages.userHoursLost, outages.userHoursDemanded]).toEqual([50, 850]);
});

it("an outage that is over at the very end of the run is not cut, and all is back to normal", () => {
  const outages = logged([jump(100, 0), jump(200, 1)], { end: 200, rule: settling });
  expect(columnOf(outages, "cut")).toEqual([0]);
  expect(columnOf(outages, "recovered")).toEqual([100]);
  const half = logged([jump(100, 0), jump(200, 0.9)], { end: 200, rule: settling });
  expect(columnOf(half, "cut")).toEqual([0]);
  expect(columnOf(half, "recovered")).toEqual([Number.NaN]);
});

it("asked twice it answers the same", () => {
  const { fold, outages } = outageLog(settling);
  const { views } = new Arena(fold.shape);
  for (const [time, name, ...numbers] of [jump(0, 1, 9), jump(100, 0, 9)])
    fold.on[name]!(views, time, ...numbers);
  const values = () => {
    const { count, length, userHoursLost } = outages(views, 500);
    return [count, length[0], userHoursLost];
  };
  expect(values()).toEqual(values());
});

const shares = fc.constantFrom(0, 0.3, 0.49, 0.5, 0.7, 0.98, 0.99, 1);
const steps = fc.array(
  fc.record({ wait: fc.nat(3), share: shares, ramped: fc.nat(1), alarm: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 30,
  },
);

const factsOf = (list: readonly { wait: number; share: number; ramped: number; alarm: boolean }[]) => {
  let time = 0;
  return list.flatMap(({ wait, share, ramped, alarm }): HandMadeFact[] => {
    time += wait;
    const served = fact(time, "served", share, 10, wait > 0 ? ramped : 0);
    return alarm ? [fact(Math.max(0, time - 0.5), "alarm", 0), served] : [served];
  });
};

it("finds the outages that a tracker alone finds, whatever is told in between", () => {
  fc.assert(
    fc.property(steps, fc.nat(4), (list, stays) => {
      const rule = { threshold: 0.5, settling: stays };
      const facts = factsOf(list);
      const end = facts.at(-1)![0] + 1;
      const found: number[] = [];
      const state: Tracker = new Arena(trackerShape).views;
      const closing = ({ beganAt }: Tracker, length: number): void => void found.push(beganAt[0]!, length);
      for (const [time, name, share, online, ramped] of [jump(0, 1, 10), ...facts])
        if (name === "served") track(rule, closing)(state, time, share!, online!, ramped!);
      finish(rule, closing)(state, end);
      const outages = logged([jump(0, 1, 10), ...facts], { end, rule });
      const began = columnOf(outages, "began");
      expect(columnOf(outages, "length").flatMap((length, index) => [began[index], length])).toEqual(found);
    }),
    { numRuns: 500, seed: 1 },
  );
});

it("an outage is back to normal with the end of the longer one, under the degraded threshold, that it lies in", () => {
  fc.assert(
    fc.property(steps, fc.nat(4), (list, stays) => {
      const facts = factsOf(list);
      const end = facts.at(-1)![0] + 1;
      const own = logged(facts, { end, rule: { threshold: 0.5, settling: stays } });
      const longer = logged(facts, { end, rule: { threshold: 0.99, settling: stays } });
      for (let row = 0; row < own.count; row++) {
        const began = own.began[row]!;
        let around = longer.count - 1;
        while (longer.began[around]! > began) around--;
        const over = longer.began[around]! + longer.length[around]!;
        expect(own.recovered[row]).toBe(longer.cut[around] === 1 ? Number.NaN : over - began);
      }
    }),
    { numRuns: 500, seed: 3 },
  );
});

it("a run that is taken back and goes on leaves what it would have left", () => {
  fc.assert(
    fc.property(steps, steps, fc.nat(30), (list, other, at) => {
      const rule = { threshold: 0.5, settling: 2 };
      const [facts, wrong] = [factsOf(list), factsOf(other)];
      const cut = Math.min(at, facts.length - 1);
      const end = facts.at(-1)![0] + 1;
      const { fold, outages } = outageLog(rule);
      const arena = new Arena(fold.shape);
      const tell = (some: readonly HandMadeFact[], from = 0) => {
        for (const [time, name, ...numbers] of some) fold.on[name]!(arena.views, from + time, ...numbers);
      };
      tell([jump(0, 1, 10), ...facts.slice(0, cut)]);
      const saved = arena.save();
      tell(wrong, facts[cut]![0]);
      outages(arena.views, 1e6);
      arena.restore(saved);
      tell(facts.slice(cut));
      const straight = logged([jump(0, 1, 10), ...facts], { end, rule });
      const again = outages(arena.views, end);
      for (const name of ["began", "length", "cut", "detected", "recovered", "lowest", "userHours"] as const)
        expect(columnOf(again, name), name).toEqual(columnOf(straight, name));
    }),
    { numRuns: 300, seed: 2 },
  );
});
