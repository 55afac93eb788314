import { expect, it } from "vitest";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { createTwinRunner, isOfTwin, twinColumn, twinMean, uselessTwin } from "../../src/experiment/twin.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { cellsOf } from "../support/cells.ts";
import { behindRouter, crash, crews, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";
import { smallExperiment } from "../support/study.ts";

const YEAR = 8760 * 3600;
const settings = { rule: { threshold: 0.5, settling: 0 }, horizon: YEAR, untilQuiet: false };
const keys = (count: number) =>
  Array.from({ length: count }, (_, replication) => runKey(seedKey("twin"), "years", replication));

it("the twin of a design that is its own twin is down as long in every run, bit for bit", () => {
  const plan = planOf(behindRouter);
  const [run, twin] = [createRunner(plan, settings), createTwinRunner(plan, settings)];
  const all = keys(40);
  const downtimes = all.map((key) => run(key).downtime);
  expect(downtimes.some((downtime) => downtime > 0)).toBe(true);
  expect(all.map(twin)).toEqual(downtimes);
});

it("the mean over runs is the exact one, also after a warm-up; 4 standard errors are left with a chance of 6e-5", () => {
  const model = {
    ...crews(1),
    services: { chat: { servers: 4, scheme: shared(3), crash: crash(300, 12, "people") } },
  };
  const plan = planOf(model);
  const rule = { threshold: 0.5, settling: 60, from: 1000 * 3600 };
  const late = { ...settings, rule, horizon: 3000 * 3600 };
  const { mean, sd } = momentsOf(keys(800).map(createTwinRunner(plan, late)));
  const exact = twinMean(plan, late);
  if (isRefusal(exact)) throw new Error(exact.refused);
  const error = sd / Math.sqrt(800);
  expect(Math.abs(mean - exact.mean)).toBeLessThan(4 * error);
  expect(Math.abs(mean - exact.mean * 1.2)).toBeGreaterThan(4 * error);
});

it("a design without a twin has no number, and says why", () => {
  const plan = planOf(cellsOf({ messages: 1, cut: "1 min" }));
  expect(createTwinRunner(plan, settings)(keys(1)[0]!)).toBeNaN();
  expect(twinMean(plan, settings)).toEqual({ refused: expect.stringContaining("phones") });
});

it("its column counts every moment, whatever the settling time", () => {
  const column = twinColumn({ threshold: 0.5, settling: 60 });
  expect([column.name, column.unit, column.rule.settling]).toEqual(["twin-downtime", "s", 0]);
  expect(isOfTwin(column)).toBe(true);
  expect(isOfTwin({ name: "downtime" })).toBe(false);
});

it("it is of use to the mean downtime of years of one model only", () => {
  const years = { replay: undefined, years: { horizon: "1 year" } };
  const asked = (question: object, more: object = years) =>
    uselessTwin(smallExperiment({ ...more, question }));
  expect(asked({ metric: "outages" })).toBeUndefined();
  expect(asked({ metric: "downtime", control: "twin" })).toBeUndefined();
  expect(asked({ metric: "outages", control: "twin" })).toMatch(/only the mean downtime/);
  const quantile = { metric: "downtime", target: { kind: "quantile", p: "95 %" }, control: "twin" };
  expect(asked(quantile)).toMatch(/only the mean downtime/);
  expect(asked({ metric: "downtime", control: "twin" }, {})).toMatch(/replayed/);
  const inputs = { each: 4, vary: { "services.chat.crash.life.mean": { uniform: ["20 h", "40 h"] } } };
  expect(asked({ metric: "downtime", control: "twin" }, { ...years, inputs })).toMatch(/many models/);
});
