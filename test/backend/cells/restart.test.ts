import { expect, it } from "vitest";
import { factNames } from "../../../src/backend/facts.ts";
import { createProgram, createRun } from "../../../src/backend/program.ts";
import { deriveKey, seedKey } from "../../../src/kernel/keys.ts";
import { cellsOf, peopleWho } from "../../support/cells.ts";
import { planOf, shareAt, watchUntil } from "../../support/plans.ts";

const HOUR = 3600;
const restart = peopleWho({ kind: "restart-at-once" });

it("a full restart stops, starts, settles, loads, and opens when the last of it is done", () => {
  const plan = planOf(cellsOf({ messages: 500, cut: "30 s", load: { takes: "10 min" }, more: restart }));
  const { times, facts } = watchUntil(plan, HOUR);
  expect(times("cellFlapping")).toEqual([90]);
  expect([times("alarm"), times("noticed"), times("diagnosed")]).toEqual([[60], [120], [240]]);
  expect([times("stopping"), times("cellStopped"), times("starting")]).toEqual([[240], [540], [540]]);
  // 50,000 messages over the 60 s of the start: no queue.
  expect(times("cellSettled")).toEqual([600]);
  expect(times("storeLoaded")).toEqual([1140]);
  expect(times("cellOpened")).toEqual([1140]);
  expect(shareAt(facts, 1140)).toBe(0);
  expect(shareAt(facts, HOUR)).toBe(1);
  expect(times("incidentClosed")).toHaveLength(1);
});

it("without stores to load it opens when its nodes have settled", () => {
  const plan = planOf(cellsOf({ messages: 500, cut: "30 s", more: restart }));
  expect(watchUntil(plan, HOUR).times("cellOpened")).toEqual([600]);
});

it("a restart that does not settle is repeated at half the pace", () => {
  // 45,000 messages over 20 s pass 10,000 after 8 s; over 40 s they come to 5,000 and drain in 5 s.
  const people = peopleWho({ kind: "restart-at-once" }, "20 s");
  const { times } = watchUntil(planOf(cellsOf({ messages: 450, cut: "30 s", more: people })), HOUR);
  expect(times("starting")).toEqual([540, 848]);
  expect(times("cellSettled")[0]).toBeCloseTo(848 + 45, 9);
});

it("stores load side by side", () => {
  // 15 nodes: 112,500 messages over 100 s are no trouble.
  const people = peopleWho({ kind: "restart-at-once" }, "100 s");
  const model = cellsOf({ messages: 500, cut: "30 s", load: { takes: "10 min" }, more: people }) as {
    services: object;
    clusters: { site: { services: string[] } };
  };
  model.services = { ...model.services, store: { servers: 5, load: { takes: "15 min" } } };
  model.clusters.site.services.push("store");
  const { times } = watchUntil(planOf(model), HOUR);
  expect(times("storeLoaded")).toEqual([1140, 1440]);
  expect(times("cellOpened")).toEqual([1440]);
});

it("a load that fails with probability p is begun 1 / (1 − p) times in the mean", () => {
  const load = { takes: "10 min", fails: "40 %" };
  const run = createRun(
    createProgram(planOf(cellsOf({ messages: 500, cut: "30 s", load, more: restart })), []),
  );
  let begun = 0;
  run.observe((kind) => {
    if (["loadFailed", "storeLoaded"].includes(factNames[kind])) begun++;
  });
  const runs = 600;
  for (let i = 0; i < runs; i++) {
    run.start(deriveKey(seedKey("loads"), i, 0));
    run.advanceTo(20 * HOUR);
  }
  // Geometric: the variance is p / (1 − p)²; 4 standard errors are passed with probability 6e-5.
  const far = 4 * Math.sqrt(0.4 / 0.36 / runs);
  expect(Math.abs(begun / runs - 1 / 0.6)).toBeLessThan(far);
  expect(Math.abs(begun / runs - 1 / 0.5)).toBeGreaterThan(far);
});
