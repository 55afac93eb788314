import { expect, it } from "vitest";
import { seedKey } from "../../src/kernel/keys.ts";
import type { Law } from "../../src/kernel/law.ts";
import { Simulation } from "../../src/kernel/simulation.ts";
import { StreamNames } from "../../src/kernel/streams.ts";
import { layOutTimers } from "../../src/kernel/timers.ts";

type Run = Simulation<Run>;

const fixed = (value: number): Law => ({
  hazard: (age) => (age < value ? 0 : Number.POSITIVE_INFINITY),
  inverseHazard: () => value,
});
const exponential: Law = { hazard: (age) => age, inverseHazard: (drawn) => drawn };
/** Shape 2: S(t) = exp(−t²). */
const weibull: Law = { hazard: (age) => age * age, inverseHazard: (drawn) => Math.sqrt(drawn) };

interface Lives {
  readonly run: Run;
  /** `timer@time` of each life that ended. */
  readonly ends: string[];
}

/** Two paced timers between unpaced ones, all at one law; nothing is armed. Timers 0, 1: plain; 2 … : paced. */
const livesOf = (law: Law, count = 2, handle?: (run: Run, subject: number) => void): Lives => {
  const ends: string[] = [];
  const names = new StreamNames();
  for (let i = 0; i < count + 3; i++) names.exponential(`life-${i}`);
  const note = (base: number) => (run: Run, subject: number) =>
    void ends.push(`${base + subject}@${run.now}`);
  const timers = layOutTimers<Run>([
    { name: "before", rank: 0, count: 2, handle: note(0) },
    { name: "paced", rank: 1, count, handle: handle ?? note(2), paced: true },
    { name: "after", rank: 2, count: 1, handle: note(count + 2), paced: true },
  ]);
  const run = new Simulation<Run>({
    timers,
    streams: names.hashes(),
    laws: [law],
    facts: {},
    folds: [],
    world: {},
    context: (simulation) => simulation,
    begin: () => {},
  });
  run.start(seedKey("1"));
  return { run, ends };
};

it("a life ends when its virtual age reaches its length", () => {
  const { run, ends } = livesOf(fixed(10));
  run.armLife(2, 0, 2);
  run.armLife(3, 0, 3, 4);
  run.armLife(4, 0, 4, 0);
  run.advanceTo(2);
  run.setPace(2, 2);
  expect([2, 3, 4].map((timer) => run.ageOf(timer))).toEqual([2, 8, 0]);
  run.advanceTo(4);
  // Age 2 + 2 × 2 = 6 at 4; stands still to 9; 4 left at pace 0.5 end at 17.
  run.setPace(2, 0);
  run.advanceTo(9);
  expect([run.ageOf(2), run.paceOf(2), run.calendar.dueAt(2)]).toEqual([6, 0, Number.POSITIVE_INFINITY]);
  run.setPace(2, 0.5);
  run.setPace(4, 1);
  run.advanceTo(50);
  expect(ends).toEqual(["3@2.5", "2@17", "4@19"]);
});

it("a life stands still as long as it takes, and is still one", () => {
  const { run, ends } = livesOf(fixed(10));
  run.armLife(2, 0, 2, 0);
  expect(run.step()).toBe(false);
  run.advanceTo(1e9);
  expect([run.isLife(2), run.ageOf(2), run.paceOf(2)]).toEqual([true, 0, 0]);
  run.setPace(2, 1);
  run.step();
  expect(ends).toEqual([`2@${1e9 + 10}`]);
});

it("the pace of what is no life changes nothing", () => {
  const { run, ends } = livesOf(fixed(10));
  run.armLife(2, 0, 2, 0.5);
  run.arm(3, 15);
  run.armLife(4, 0, 4, 0);
  run.disarm(4);
  run.advanceTo(20);
  const before = run.arena.digest();
  for (const timer of [2, 3, 4]) run.setPace(timer, 3);
  expect(run.arena.digest()).toBe(before);
  expect([2, 3, 4].map((timer) => run.isLife(timer) || run.paceOf(timer) > 0)).toEqual([false, false, false]);
  expect(() => run.ageOf(4)).toThrow("only a life has an age");
  expect(ends).toEqual(["3@15", "2@20"]);
});

it("a certain time or a new life takes the place of one that stands still", () => {
  const { run, ends } = livesOf(fixed(10));
  for (const timer of [2, 3]) run.armLife(timer, 0, timer, 0);
  run.advanceTo(1);
  run.arm(2, 5);
  run.armLife(3, 0, 3);
  run.setPace(2, 7);
  run.branch(1);
  expect([run.isLife(2), run.isLife(3), run.paceOf(3)]).toEqual([false, true, 1]);
  run.advanceTo(20);
  expect(ends).toEqual(["2@5", "3@11"]);
});

it("the pace that a life has already changes not a bit", () => {
  const { run } = livesOf(exponential);
  run.armLife(2, 0, 2);
  run.armLife(3, 0, 3, 0.3);
  run.advanceTo(0.001);
  const before = run.arena.digest();
  run.setPace(2, 1);
  run.setPace(3, 0.3);
  expect(run.arena.digest()).toBe(before);
});

it("what is due at this very instant still comes, whatever its pace becomes", () => {
  const { run, ends } = livesOf(fixed(10));
  for (const timer of [2, 3]) run.armLife(timer, 0, timer);
  run.step();
  run.setPace(3, 0);
  run.step();
  expect(ends).toEqual(["2@10", "3@10"]);
});

it("within its own handler a life has ended, and it may begin anew at another pace", () => {
  const seen: unknown[] = [];
  const { run } = livesOf(fixed(10), 2, (at, subject) => {
    seen.push(at.now, at.isLife(2 + subject));
    at.setPace(2 + subject, 9);
    at.armLife(2 + subject, 0, 2 + subject, 2);
  });
  run.armLife(2, 0, 2);
  run.advanceTo(15);
  expect(seen).toEqual([10, false, 15, false]);
  expect(run.ageOf(2)).toBe(0);
});

it("a pace is a number ≥ 0, and only for timers that are declared paced", () => {
  const { run } = livesOf(fixed(10));
  for (const timer of [1, 2]) run.armLife(timer, 0, timer);
  for (const pace of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => run.setPace(2, pace)).toThrow("a pace is");
  expect(() => run.setPace(1, 2)).toThrow("declared");
  expect([run.isLife(1), run.paceOf(1), run.ageOf(1)]).toEqual([true, 1, 0]);
});

it("the slowest pace still ends a life, and a life without end is none", () => {
  const { run } = livesOf(fixed(10));
  run.armLife(2, 0, 2, Number.MIN_VALUE);
  expect([run.isLife(2), run.calendar.dueAt(2)]).toEqual([true, Number.MAX_VALUE]);
  const endless = livesOf(fixed(Number.POSITIVE_INFINITY)).run;
  for (const pace of [0, 1, 2]) {
    endless.armLife(2, 0, 2, pace);
    expect(endless.isLife(2)).toBe(false);
  }
});

it("paces are part of the state: a restored run and a fork go on alike", () => {
  const { run, ends } = livesOf(exponential);
  for (const timer of [2, 3, 4]) run.armLife(timer, 0, timer, timer - 2);
  run.advanceTo(0.01);
  const saved = run.save();
  const rest = (at: Run): string[] => {
    ends.length = 0;
    at.setPace(2, 0.1);
    at.setPace(4, 0.7);
    at.advanceTo(100);
    return [...ends];
  };
  const fork = run.fork();
  const first = rest(run);
  run.restore(saved);
  expect(first).toHaveLength(3);
  expect(rest(run)).toEqual(first);
  expect(rest(fork)).toEqual(first);
});

it("a fixed life ends in every branch when its virtual age is reached", () => {
  const { run, ends } = livesOf(fixed(10));
  run.armLife(2, 0, 2, 0.5);
  run.armLife(3, 0, 3, 0);
  run.advanceTo(4);
  run.branch(1);
  run.advanceTo(8);
  run.setPace(3, 5);
  run.branch(2);
  run.advanceTo(100);
  expect(ends).toEqual(["3@10", "2@20"]);
});

it("a branch draws anew what stands still, too", () => {
  const { run, ends } = livesOf(weibull);
  run.armLife(2, 0, 2, 0);
  const lengthOf = (id?: number): string => {
    const fork = run.fork();
    if (id !== undefined) fork.branch(id);
    expect(fork.calendar.dueAt(2)).toBe(Number.POSITIVE_INFINITY);
    fork.setPace(2, 1);
    ends.length = 0;
    fork.advanceTo(100);
    return ends.join();
  };
  expect(new Set([lengthOf(), lengthOf(1), lengthOf(2), lengthOf(1)]).size).toBe(3);
});

/** Pace 2 to 0.3, 0 to 0.7, 0.5 to 1: virtual age 0.75 at time 1. */
const script: readonly (readonly [pace: number, until: number])[] = [
  [2, 0.3],
  [0, 0.7],
  [0.5, 1],
];
const TIMERS = 40_000;

/** The share of lives that reach time 1; `change` is done with each one that lives when the pace changes. */
const survivors = (law: Law, branches: boolean, change: (run: Run, timer: number, pace: number) => void) => {
  const { run, ends } = livesOf(law, TIMERS);
  for (let timer = 2; timer < TIMERS + 2; timer++) run.armLife(timer, 0, timer);
  script.forEach(([pace, until], i) => {
    for (let timer = 2; timer < TIMERS + 2; timer++) if (run.isLife(timer)) change(run, timer, pace);
    if (branches) run.branch(i);
    run.advanceTo(until);
  });
  return 1 - ends.length / TIMERS;
};
const pace = (run: Run, timer: number, to: number): void => run.setPace(timer, to);

// 40,000 lives: a share of 0.47 to 0.57 has a standard error of 0.0025; beyond five of them once in 1.7 million seeds.
const TOLERANCE = 5 * 0.0025;

it("an exponential life at changing pace is one at a changing rate", () => {
  expect(Math.abs(survivors(exponential, false, pace) - Math.exp(-0.75))).toBeLessThan(TOLERANCE);
  expect(Math.abs(survivors(exponential, true, pace) - Math.exp(-0.75))).toBeLessThan(TOLERANCE);
});

it("a Weibull life spends cumulative exposure, with branches or without; one that forgets its age does not", () => {
  const expected = Math.exp(-(0.75 ** 2));
  expect(Math.abs(survivors(weibull, false, pace) - expected)).toBeLessThan(TOLERANCE);
  expect(Math.abs(survivors(weibull, true, pace) - expected)).toBeLessThan(TOLERANCE);
  expect(Math.abs(survivors({ ...weibull, hazard: () => 0 }, true, pace) - expected)).toBeGreaterThan(
    TOLERANCE,
  );
  const forgetful = (run: Run, timer: number, to: number): void => run.armLife(timer, 0, timer, to);
  // exp(−0.6²) × exp(−0.15²) = 0.68.
  expect(Math.abs(survivors(weibull, false, forgetful) - expected)).toBeGreaterThan(TOLERANCE);
});
