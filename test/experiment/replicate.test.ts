import { expect, it } from "vitest";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { cellsOf } from "../support/cells.ts";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
const rule = { threshold: 0.5, settling: 0 };
const seed = seedKey("replicate");
const crash = { life: { kind: "exponential", mean: "100 h" }, repair: { kind: "exponential", mean: "5 h" } };

it("a run depends on its key alone, in whatever order runs are made", () => {
  const runner = createRunner(planOf({ services: { chat: { servers: 2, crash } } }), {
    rule,
    horizon: 1000 * HOUR,
    untilQuiet: false,
  });
  const keys = [0, 1, 2].map((replication) => runKey(seed, "years", replication));
  const values = keys.map(runner);
  expect([...keys].reverse().map(runner).reverse()).toEqual(values);
  expect(new Set(values.map(({ downtime }) => downtime)).size).toBe(3);
});

it("runs of different purposes have different luck", () => {
  const keys = (["years", "replay", "calibration", "vectors"] as const).map((purpose) =>
    runKey(seed, purpose, 0),
  );
  expect(new Set(keys.map((key) => key.join())).size).toBe(4);
});

it("all designs get the same key for the same replication, and the same luck from it", () => {
  const settings = { rule, horizon: 1000 * HOUR, untilQuiet: false };
  const both = [{ chat: { servers: 1, crash } }, { chat: { servers: 1, crash }, other: { servers: 3 } }].map(
    (services) => createRunner(planOf({ services }), settings)(runKey(seed, "years", 7)),
  );
  expect(both[0].downtime).toBeGreaterThan(0);
  expect(both[1].downtime).toBe(both[0].downtime);
});

it("a replay ends when nothing is left of its trouble", () => {
  const plan = planOf(cellsOf({ messages: 50, cut: "30 s", more: { services: { chat: { servers: 10 } } } }));
  const runner = createRunner(plan, { rule, horizon: 100 * HOUR, untilQuiet: true });
  expect(runner(runKey(seed, "replay", 0))).toMatchObject({ downtime: 35, outages: 1, "longest-outage": 35 });
});

it("a replay of a fault that is over at once is no study of the years after it", () => {
  const plan = planOf({
    services: { chat: { servers: 1, crash: { life: "100 h", repair: "10 h" } } },
    faults: { blink: { kind: "crash", target: "chat-1", at: ["0 s"], lasts: "0 s" } },
  });
  const runner = createRunner(plan, { rule, horizon: 1000 * HOUR, untilQuiet: true });
  expect(runner(runKey(seed, "replay", 0)).downtime).toBe(0);
});
