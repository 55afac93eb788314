import { expect, it } from "vitest";
import { FactLog } from "../../src/kernel/fact-log.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import type { Law } from "../../src/kernel/law.ts";
import { Simulation } from "../../src/kernel/simulation.ts";
import { layOutTimers } from "../../src/kernel/timers.ts";
import { type ClusterRun, exponentialLaw, startCluster, type Totals } from "../support/cluster.ts";

const options = { servers: 5, life: exponentialLaw(10), repair: exponentialLaw(2), lookEvery: 3 };

const start = (seed = "1"): ClusterRun => startCluster(options, seed);

const totals = (run: ClusterRun): Totals => run.fold("totals") as unknown as Totals;

interface Told {
  kind: number;
  time: number;
  numbers: readonly number[];
}

/** The facts of the next stretch of a run. */
const factsUntil = (run: ClusterRun, time: number): Told[] => {
  const log = new FactLog();
  const stop = run.observe(log.append);
  run.advanceTo(time);
  stop();
  return Array.from({ length: log.length }, (_, i) => log.at(i));
};

it("the same key gives the same run, another key another one", () => {
  const runs = ["1", "1", "2"].map((seed) => start(seed));
  for (const run of runs) run.advanceTo(100);
  expect(runs[1].arena.digest()).toBe(runs[0].arena.digest());
  expect(runs[2].arena.digest()).not.toBe(runs[0].arena.digest());
});

it("starting again forgets all that was", () => {
  const run = start();
  run.advanceTo(50);
  run.start(seedKey("1"));
  expect(run.arena.digest()).toBe(start().arena.digest());
});

it("pausing anywhere and observing anything leave the end as it would have been", () => {
  const straight = start();
  straight.advanceTo(100);
  const watched = start();
  let heard = 0;
  watched.observe(() => heard++);
  for (const pause of [0, 0.1, 3, 3, 17.5, 64]) watched.advanceTo(pause);
  watched.advanceWhile(() => watched.now < 70, 80);
  watched.advanceToEvent("look", 90);
  const stop = watched.observe(() => heard++);
  for (let i = 0; i < 3; i++) watched.step();
  stop();
  watched.save();
  watched.fork().advanceTo(200);
  watched.advanceTo(100);
  expect(heard).toBeGreaterThan(50);
  expect(watched.arena.digest()).toBe(straight.arena.digest());
});

it("an observer that has stopped hears no more, and the others still do", () => {
  const run = start();
  const heard = [0, 0, 0];
  const stops = heard.map((_, i) => run.observe(() => heard[i]++));
  run.advanceTo(20);
  stops[1]();
  stops[1]();
  const before = heard[1];
  run.advanceTo(40);
  expect(heard[1]).toBe(before);
  expect(heard[0]).toBeGreaterThan(before);
  expect(heard[2]).toBe(heard[0]);
});

it("advancing to a time handles that instant, and stands there", () => {
  const run = start();
  run.advanceTo(3);
  expect([run.now, run.world.looks[0]]).toEqual([3, 1]);
  run.advanceTo(5.99);
  expect([run.now, run.world.looks[0]]).toEqual([5.99, 1]);
  expect(() => run.advanceTo(5)).toThrow("time runs on");
  expect(() => run.advanceTo(Number.POSITIVE_INFINITY)).toThrow("finite");
  expect(() => run.advanceTo(Number.NaN)).toThrow("time runs on");
});

it("advancing while a predicate holds stops with the event that ended it", () => {
  const run = start();
  const stopped = run.advanceWhile(({ world }) => world.down[0] < 2, 1e6);
  expect(stopped).toBe(true);
  expect(run.world.down[0]).toBe(2);
  const { now } = run;
  expect(Math.max(...run.world.failedAt)).toBe(now);
  expect(run.advanceWhile(({ world }) => world.down[0] < 2, 1e6)).toBe(true);
  expect(run.now).toBe(now);
  expect(run.advanceWhile(({ world }) => world.down[0] < 6, now + 30)).toBe(false);
  expect(run.now).toBe(now + 30);
});

it("advancing to a kind of event stops right after it, or at the limit", () => {
  const run = start();
  expect(run.advanceToEvent("look", 100)).toBe(true);
  expect([run.now, run.world.looks[0]]).toEqual([3, 1]);
  expect(run.advanceToEvent("look", 5)).toBe(false);
  expect([run.now, run.world.looks[0]]).toEqual([5, 1]);
  expect(run.advanceToEvent("server", 100)).toBe(true);
  expect(() => run.advanceToEvent("surprise", 100)).toThrow("exists");
});

it("with nothing pending a run neither steps nor waits for ever", () => {
  const never: Law = { hazard: () => 0, inverseHazard: () => Number.POSITIVE_INFINITY };
  const run = startCluster({ servers: 2, life: never, repair: never });
  expect(run.step()).toBe(false);
  expect(run.advanceWhile(() => true, Number.POSITIVE_INFINITY)).toBe(false);
  expect(run.advanceToEvent("server", Number.POSITIVE_INFINITY)).toBe(false);
  expect(run.now).toBe(0);
  run.advanceTo(7);
  expect(run.now).toBe(7);
});

it("a fork lives on exactly like its origin, and neither disturbs the other", () => {
  const run = start();
  run.advanceTo(20);
  const fork = run.fork();
  expect(fork.arena.digest()).toBe(run.arena.digest());
  const facts = factsUntil(fork, 100);
  expect(run.now).toBe(20);
  expect(factsUntil(run, 100)).toEqual(facts);
  expect(facts.length).toBeGreaterThan(20);
  expect(fork.arena.digest()).toBe(run.arena.digest());
});

it("a restored run lives its future again, and its log is cut to the facts that it had told", () => {
  const run = start();
  const log = new FactLog();
  run.observe(log.append);
  run.advanceTo(20);
  const saved = run.save();
  run.advanceTo(100);
  const whole = Array.from({ length: log.length }, (_, i) => log.at(i));
  run.restore(saved);
  const { told } = run.arena.views;
  expect(told[0]).toBeLessThan(log.length);
  log.truncate(told[0]);
  run.advanceTo(100);
  expect(Array.from({ length: log.length }, (_, i) => log.at(i))).toEqual(whole);
});

it("branches differ from their origin and from each other, and the same branch is the same", () => {
  const run = start();
  run.advanceTo(20);
  const futures = [undefined, 1, 2, 1].map((id) => {
    const fork = run.fork();
    if (id !== undefined) fork.branch(id);
    return JSON.stringify(factsUntil(fork, 60).filter(({ kind }) => kind !== 2));
  });
  expect(futures[3]).toBe(futures[1]);
  expect(new Set(futures).size).toBe(3);
});

it("a branch leaves certain times alone and draws every running life anew", () => {
  const run = start();
  run.advanceTo(20);
  const branch = run.fork();
  branch.branch(7);
  expect(branch.calendar.dueAt(5)).toBe(run.calendar.dueAt(5));
  for (let server = 0; server < 5; server++) {
    expect(branch.calendar.dueAt(server)).toBeGreaterThan(20);
    expect(branch.calendar.dueAt(server)).not.toBe(run.calendar.dueAt(server));
  }
});

it("a fixed life ends when it would have ended, in every branch", () => {
  const fixed: Law = { hazard: (age) => (age < 30 ? 0 : Number.POSITIVE_INFINITY), inverseHazard: () => 30 };
  const run = startCluster({ servers: 3, life: fixed, repair: fixed });
  run.advanceTo(12);
  run.branch(1);
  expect([0, 1, 2].map((timer) => run.calendar.dueAt(timer))).toEqual([30, 30, 30]);
  run.step();
  expect(run.world.down[0]).toBe(1);
  run.branch(2);
  expect([1, 2].map((timer) => run.calendar.dueAt(timer))).toEqual([30, 30]);
});

it("branching at any moment leaves the law of a life as it was, and drawing it whole again does not", () => {
  // Weibull with shape 2, S(t) = exp(−t²): 40,000 servers, branched at 0.5 and 0.8. P(life > 1) = 0.3679 with standard
  // error 0.0024; beyond five of them once in 1.7 million seeds.
  const weibull: Law = { hazard: (age) => age * age, inverseHazard: (exponential) => Math.sqrt(exponential) };
  const never: Law = { hazard: () => 0, inverseHazard: () => Number.POSITIVE_INFINITY };
  const servers = 40_000;
  const alive = (law: Law): number => {
    const run = startCluster({ servers, life: law, repair: never });
    for (const at of [0.5, 0.8, 1]) {
      run.advanceTo(at);
      run.branch(1);
    }
    return 1 - run.world.down[0] / servers;
  };
  const tolerance = 5 * 0.0024;
  expect(Math.abs(alive(weibull) - Math.exp(-1))).toBeLessThan(tolerance);
  expect(Math.abs(alive({ ...weibull, hazard: () => 0 }) - Math.exp(-1))).toBeGreaterThan(tolerance);
});

it("within an instant events come by rank, then by timer, also those that are set meanwhile", () => {
  const order: string[] = [];
  type Run = Simulation<Run>;
  const note = (name: string) => (_: Run, subject: number) => void order.push(`${name} ${subject}`);
  const timers = layOutTimers<Run>([
    { name: "late", rank: 2, count: 2, handle: note("late") },
    {
      name: "middle",
      rank: 1,
      count: 3,
      handle: (run, subject) => {
        note("middle")(run, subject);
        if (subject === 1) {
          run.arm(timers.base.early, run.now);
          run.disarm(timers.base.late);
          run.arm(timers.base.middle, run.now);
        }
      },
    },
    { name: "early", rank: 0, count: 1, handle: note("early") },
  ]);
  const run: Run = new Simulation<Run>({
    timers,
    streams: new Int32Array(0),
    laws: [],
    facts: {},
    folds: [],
    world: {},
    context: (simulation) => simulation,
    begin: (simulation) => {
      for (let timer = timers.count - 1; timer >= 1; timer--) simulation.arm(timer, 4);
    },
  });
  run.start(seedKey("1"));
  run.advanceTo(4);
  expect(order).toEqual(["middle 0", "middle 1", "early 0", "middle 0", "middle 2", "late 1"]);
});

it("nothing is set in the past, and no life is shorter than nothing", () => {
  const run = start();
  run.advanceTo(10);
  expect(() => run.arm(0, 9)).toThrow("past");
  expect(() => run.arm(0, Number.NaN)).toThrow("past");
  expect(() => startCluster({ ...options, life: { ...options.life, inverseHazard: () => -1 } })).toThrow(
    "nothing",
  );
  expect(() =>
    startCluster({ ...options, life: { ...options.life, inverseHazard: () => Number.NaN } }),
  ).toThrow();
});

it("within an event a run is neither saved, restored, forked nor branched; a new start forgets the broken event", () => {
  const run = start();
  const saved = run.save();
  for (const act of [() => run.save(), () => run.fork(), () => run.branch(1), () => run.restore(saved)]) {
    run.start(seedKey("1"));
    const stop = run.observe(() => act());
    expect(() => run.advanceTo(100)).toThrow("between events");
    stop();
    expect(act).toThrow("between events");
  }
  run.start(seedKey("1"));
  run.advanceTo(20);
  expect(run.save()).toHaveLength(saved.length);
});

it("another server more moves nobody else's failures", () => {
  const failuresOf = (servers: number): string[] => {
    const run = startCluster({ ...options, servers });
    return factsUntil(run, 200).flatMap(({ kind, time, numbers }) =>
      kind === 0 && numbers[0] < 4 ? [`${time} ${numbers[0]}`] : [],
    );
  };
  expect(failuresOf(9)).toEqual(failuresOf(4));
});

it("a fold counts what the facts say", () => {
  const run = start();
  const facts = factsUntil(run, 300);
  expect(totals(run).failures[0]).toBe(facts.filter(({ kind }) => kind === 0).length);
  const downtime = facts.filter(({ kind }) => kind === 1).reduce((sum, { numbers }) => sum + numbers[1], 0);
  expect(totals(run).downtime[0]).toBe(downtime);
});
