import { expect, it } from "vitest";
import { createProgram, createRun } from "../../src/backend/program.ts";
import { deriveKey, seedKey } from "../../src/kernel/keys.ts";
import { cellsOf, peopleWho } from "../support/cells.ts";
import { planOf, watchUntil } from "../support/plans.ts";

const crash = { life: { kind: "exponential", mean: "50 h" }, repair: { kind: "exponential", mean: "2 h" } };
const stormy = () =>
  planOf({
    ...cellsOf({ messages: 500, cut: "30 s", load: { takes: "10 min", fails: "20 %" } }),
    ...peopleWho({ kind: "stabilise-first", attempts: 1, patience: "1 h" }, "60 s", "10 s"),
  });

it("begins with everything good and the whole service there", () => {
  const { facts } = watchUntil(stormy(), 0);
  expect(facts.map(({ name }) => name)).toEqual([
    ...Array.from({ length: 11 }, () => "groupServes"),
    "served",
  ]);
  expect(facts.at(-1)?.numbers.slice(0, 2)).toEqual([1, 10_000]);
});

it("a service that is not there at the beginning says so, and is down from 0", () => {
  const plan = planOf({
    services: { chat: { servers: 1 }, store: { servers: 1 } },
    up: { all: ["chat", "store"] },
  });
  const nobody = { services: new Int32Array(), networks: new Int32Array(), groups: 1 };
  const nothing = { ...plan, serving: { by: "share" as const, parts: [nobody] } };
  const { facts } = watchUntil(nothing, 0);
  expect(facts.at(-1)).toMatchObject({ time: 0, name: "served", numbers: [0, 0, 0, 0, 0] });
});

it.each([1, 2, 3, 4, 5, 8, 13, 16])(
  "%d servers without phones fail and are repaired all the same",
  (servers) => {
    // A calendar whose size is a power of two has no room for a timer that does not exist.
    const { times } = watchUntil(planOf({ services: { chat: { servers, crash } } }), 3600 * 1000);
    expect(times("componentFailed").length).toBeGreaterThan(5 * servers);
    expect(times("componentRepaired").length).toBeGreaterThan(5 * servers);
  },
);

it("the same key gives the same run, bit for bit, also on a run that was used before; another key another one", () => {
  const program = createProgram(stormy(), []);
  const [fresh, used] = [createRun(program), createRun(program)];
  used.start(deriveKey(seedKey("1"), 5, 0));
  used.advanceTo(700);
  for (const run of [fresh, used]) {
    run.start(deriveKey(seedKey("1"), 0, 0));
    run.advanceTo(7200);
  }
  expect(used.arena.digest()).toBe(fresh.arena.digest());
  used.start(deriveKey(seedKey("1"), 1, 0));
  used.advanceTo(7200);
  expect(used.arena.digest()).not.toBe(fresh.arena.digest());
});

it("a fork lives on exactly like its origin, in the middle of a storm too", () => {
  const origin = createRun(createProgram(stormy(), []));
  origin.start(deriveKey(seedKey("1"), 0, 0));
  origin.advanceTo(1200);
  const fork = origin.fork();
  for (const run of [origin, fork]) run.advanceTo(7200);
  expect(fork.arena.digest()).toBe(origin.arena.digest());
});

it("a saved state that is restored lives on as it did", () => {
  const run = createRun(createProgram(stormy(), []));
  run.start(deriveKey(seedKey("1"), 0, 0));
  run.advanceTo(1200);
  const saved = run.save();
  run.advanceTo(7200);
  const digest = run.arena.digest();
  run.restore(saved);
  run.advanceTo(7200);
  expect(run.arena.digest()).toBe(digest);
});
