import { expect, it } from "vitest";
import { Arena } from "../../src/kernel/arena.ts";
import {
  columnsOf,
  createGauges,
  metricInstanceSchema,
  ratioColumns,
  standardColumns,
} from "../../src/metrics/columns.ts";
import { jump, strict } from "../support/told.ts";

const instances = (list: readonly unknown[]) => list.map((one) => metricInstanceSchema().parse(one));
const namesOf = (list: readonly unknown[]) => columnsOf(instances(list), strict).map(({ name }) => name);

it("columns are named by their metric, its parameters, and what of the rule is their own", () => {
  expect(
    namesOf([
      { kind: "outages-longer", than: "3 h" },
      { kind: "point-availability", at: "30 days" },
      { kind: "slo", objective: "99.9 %" },
      { kind: "error-budget", window: "month", objective: "99.95 %" },
      { kind: "requirement-met-rpo", within: "90 s" },
      { kind: "cost", perHour: "10k", perOutage: 500 },
      { kind: "downtime", threshold: "90 %", settling: "5 min" },
      { kind: "cost" },
    ]),
  ).toEqual([
    "outages-longer-3h",
    "point-availability-30d",
    "slo-28d-99p9",
    "error-budget-month-99p95",
    "requirement-met-rpo-90s",
    "cost-10000-per-hour-500-per-outage",
    "downtime-under-90-settling-5min",
    "cost-nothing",
  ]);
});

it("what is asked for twice is there once", () => {
  expect(
    namesOf([
      { kind: "outages-longer", than: "60 min" },
      { kind: "outages-longer", than: "1 h" },
    ]),
  ).toEqual(["outages-longer-1h"]);
});

it("wrong parameters are refused", () => {
  const isRight = (one: unknown) => metricInstanceSchema().safeParse(one).success;
  expect(isRight({ kind: "slo", objective: "99 %" })).toBe(true);
  expect(isRight({ kind: "slo", objective: "100 %" })).toBe(false);
  expect(isRight({ kind: "slo", objective: "99 %", window: "week" })).toBe(false);
  expect(isRight({ kind: "outages-longer" })).toBe(false);
  expect(isRight({ kind: "outages-longer", than: "1 h", more: 1 })).toBe(false);
});

it("standard columns have stable names, and ratios are of them", () => {
  const names = standardColumns(strict).map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
  for (const { numerator, denominator } of ratioColumns)
    expect([names.includes(numerator), names.includes(denominator)]).toEqual([true, true]);
});

const served = [jump(0, 1), jump(100, 0.7), jump(200, 0), jump(300, 1)];

it("columns under one rule share a log; each column is one number, in its place", () => {
  const columns = [
    ...standardColumns(strict).filter(({ name }) => ["downtime", "outages", "data-losses"].includes(name)),
    ...columnsOf(instances([{ kind: "downtime", threshold: "90 %" }]), strict),
  ];
  const gauges = createGauges(columns);
  expect(gauges.folds).toHaveLength(3);
  const states = new Map(gauges.folds.map(({ name, shape }) => [name, new Arena(shape).views]));
  for (const [time, name, ...numbers] of served)
    for (const fold of gauges.folds) fold.on[name]?.(states.get(fold.name)!, time, ...numbers);
  const run = { fold: (name: string) => states.get(name)! };
  const into = new Float64Array(6).fill(-1);
  gauges.values(run, 1000, into, 1);
  expect(Array.from(into)).toEqual([-1, 0, 100, 1, 200, -1]);
  expect(gauges.outages(run, 1000, strict).count).toBe(1);
  expect(gauges.foldOf("downtime")).toBe(gauges.foldOf("outages"));
  expect(() => gauges.outages(run, 1000, { ...strict, settling: 1 })).toThrow("under the rule of a column");
  expect(() => gauges.foldOf("luck")).toThrow("one of the columns");
});

it("a run that ended early counts up to its horizon", () => {
  const gauges = createGauges(columnsOf(instances([{ kind: "availability" }]), strict), { horizon: 2000 });
  const { views } = new Arena(gauges.folds[0]!.shape);
  for (const [time, name, ...numbers] of served) gauges.folds[0]!.on[name]!(views, time, ...numbers);
  const into = new Float64Array(1);
  gauges.values({ fold: () => views }, 300, into, 0);
  expect(into[0]).toBe(0.95);
});
