import { expect, it } from "vitest";
import { createProgram, createRun } from "../../src/backend/program.ts";
import { runKey } from "../../src/experiment/replicate.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { columnsOf, createGauges, metricInstanceSchema, standardColumns } from "../../src/metrics/columns.ts";
import { distance, type Estimate } from "../support/estimates.ts";
import { type Alternating, expectedOf, missed } from "../support/exact/alternating.ts";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
/** A right engine is further away than this with probability 6e-5, for each estimate. */
const FAR = 4;

const planWith = ({ fails, found, repairs }: Alternating) => {
  const mean = (rate: number) => ({ kind: "exponential", mean: `${1 / rate} h` });
  const hidden = found === Infinity ? {} : { found: { kind: "after", takes: mean(found) } };
  const end = { kind: "crash", repair: mean(repairs), ...hidden };
  return planOf({
    services: { chat: { servers: 1, fails: { crash: { life: mean(fails), ends: [end] } } } },
  });
};

/** The mean over runs of each column, by name. */
const measured = (
  system: Alternating,
  {
    from = 0,
    until,
    runs,
    metrics,
  }: { from?: number; until: number; runs: number; metrics: readonly unknown[] },
): ReadonlyMap<string, Estimate> => {
  const rule = { threshold: 0.5, settling: 0, from: from * HOUR };
  const asked = metrics.map((one) => metricInstanceSchema().parse(one));
  const columns = [...standardColumns(rule), ...columnsOf(asked, rule)];
  const gauges = createGauges(columns);
  const run = createRun(createProgram(planWith(system), gauges.folds));
  const width = columns.length;
  const values = new Float64Array(runs * width);
  for (let i = 0; i < runs; i++) {
    run.start(runKey(seedKey("metrics"), "years", i));
    run.advanceTo(until * HOUR);
    gauges.values(run, run.now, values, i * width);
  }
  return new Map(
    columns.map(({ name }, index) => {
      const list = Array.from({ length: runs }, (_, i) => values[i * width + index]!);
      const mean = list.reduce((sum, value) => sum + value, 0) / runs;
      const squares = list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return [name, { mean, standardError: Math.sqrt(squares / (runs - 1) / runs) }];
    }),
  );
};

/** Each estimate is near its answer; at least one is far from each of the wrong answers. */
const agrees = (
  found: ReadonlyMap<string, Estimate>,
  exact: Readonly<Record<string, number>>,
  wrong: Readonly<Record<string, number>>,
): void => {
  for (const [name, answer] of Object.entries(exact)) {
    expect(Math.abs(distance(found.get(name)!, answer)), name).toBeLessThan(FAR);
    expect(Math.abs(distance(found.get(name)!, wrong[name]!)), `canary ${name}`).toBeGreaterThan(FAR);
  }
};

it("outages that are found late agree with their chain, and not with that of a worse system", () => {
  const until = 400;
  const answers = (system: Alternating) => {
    const known = expectedOf(system, { until, longest: 12 });
    return {
      availability: 1 - known.downtime / until,
      uptime: (until - known.downtime) * HOUR,
      "outages-longer-12h": known.longer,
      "point-availability-20h": known.upAt(20),
      "detection-time": known.detectionTime * HOUR,
      "mitigation-time": known.mitigationTime * HOUR,
      "cost-3-per-hour": 3 * known.downtime,
      "detected-outages": known.detected,
      "mitigated-outages": known.mitigated,
    };
  };
  const system = { fails: 1 / 60, found: 1 / 3, repairs: 1 / 8 };
  const metrics = [
    { kind: "outages-longer", than: "12 h" },
    { kind: "point-availability", at: "20 h" },
    { kind: "cost", perHour: 3 },
  ];
  const found = measured(system, { until, runs: 6000, metrics });
  agrees(found, answers(system), answers({ fails: 1 / 50, found: 1 / 4, repairs: 1 / 9 }));
});

it("after a warm-up outages agree with their chain, and not with those from good and new", () => {
  const system = { fails: 1 / 20, found: Infinity, repairs: 1 / 10 };
  const [from, until] = [30, 90];
  const answers = (start: number, end: number) => {
    const known = expectedOf(system, { from: start, until: end, longest: 5 });
    const windows = [0, 1].map((index) => start + 30 * index);
    const chances = windows.map((at) =>
      missed(system, { up: at === 0 ? 1 : known.upAt(at), window: 30, y: 6 }),
    );
    return {
      downtime: known.downtime * HOUR,
      outages: known.outages,
      "outages-longer-5h": known.longer,
      "point-availability-1h": known.upAt(start + 1),
      "slo-30h-80": chances[0]! + chances[1]!,
    };
  };
  const metrics = [
    { kind: "outages-longer", than: "5 h" },
    { kind: "point-availability", at: "1 h" },
    { kind: "slo", window: "30 h", objective: "80 %" },
  ];
  const found = measured(system, { from, until, runs: 6000, metrics });
  agrees(found, answers(from, until), answers(0, until - from));
});

it("a delay that is always the same is the time to detect of each outage", () => {
  const rule = { threshold: 0.5, settling: 0 };
  const end = { kind: "crash", repair: "1 h", found: { kind: "after", takes: "10 min" } };
  const plan = planOf({
    services: {
      chat: { servers: 1, fails: { crash: { life: { kind: "exponential", mean: "50 h" }, ends: [end] } } },
    },
  });
  const gauges = createGauges(standardColumns(rule));
  const run = createRun(createProgram(plan, gauges.folds));
  run.start(runKey(seedKey("fixed"), "years", 0));
  run.advanceTo(8760 * HOUR);
  const { count, detected, recovered } = gauges.outages(run, run.now, rule);
  expect(count).toBeGreaterThan(100);
  for (let row = 0; row < count - 1; row++) {
    expect(detected[row]).toBeCloseTo(600, 5);
    expect(recovered[row]).toBeCloseTo(4200, 5);
  }
});
