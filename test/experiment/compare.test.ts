import { expect, it } from "vitest";
import { compare } from "../../src/experiment/compare.ts";
import { executorFor, smallExperiment, smallModel } from "../support/study.ts";

const compared = (changes: object = {}) => {
  const experiment = smallExperiment(changes);
  return compare(experiment, smallModel, executorFor(experiment), () => {});
};

it("a replay's chance of a long outage agrees with the law of the fault, and a tolerated fault is told as that", async () => {
  const { designs } = await compared({ runs: 3000 });
  const [asBuilt, twoPaths] = designs;
  // The cut lasts 3 h or more with probability e^(−3/2); crashed servers add next to nothing in those few hours.
  // Wilson at 95 % and 4 standard errors: false alarm below 1e-4.
  const exact = Math.exp(-1.5);
  expect(Math.abs(asBuilt.longer.estimate - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 3000));
  expect(Math.abs(asBuilt.longer.estimate - Math.exp(-1.2))).toBeGreaterThan(
    4 * Math.sqrt((exact * (1 - exact)) / 3000),
  );
  expect(twoPaths.tolerated).toBeGreaterThan(2900);
  expect(twoPaths.inert).toBe(0);
});

it("identical designs differ by exactly zero, and cost the same", async () => {
  const [asBuilt, , same] = (await compared()).designs;
  expect(same.difference?.outage).toMatchObject({ estimate: 0, lower: 0, upper: 0, constant: true });
  expect(same.outage).toEqual(asBuilt.outage);
  expect(same.relativeCost).toBe(1);
});

it("cost is the sum over servers, routers and crews, relative to the first design", async () => {
  const [asBuilt, twoPaths] = (await compared({ runs: 20 })).designs;
  expect(asBuilt.costPerMonth).toBe(2 * 200 + 50 + 100);
  expect(twoPaths.relativeCost).toBeCloseTo(600 / 550, 12);
});

it("the yearly chance follows from the rate of the fault", async () => {
  const { designs } = await compared();
  expect(designs[0].faultsPerYear).toBeCloseTo(0.25, 12);
  expect(designs[0].yearly?.estimate).toBeCloseTo(1 - Math.exp(-0.25 * designs[0].longer.estimate), 12);
});

it("the same seed gives the same bytes, another seed other numbers", async () => {
  const [once, again, other] = await Promise.all([compared(), compared(), compared({ seed: "other" })]);
  expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  expect(JSON.stringify(other.designs)).not.toBe(JSON.stringify(once.designs));
});

it("a fault that strikes an empty place is told as inert, not as tolerated", async () => {
  const [, moved] = (await compared({ runs: 10, designs: ["as-built", "moved-away"] })).designs;
  expect(moved).toMatchObject({ inert: 10, tolerated: 0 });
});

it("a design that makes the fault rarer has a lower chance in a year", async () => {
  const [asBuilt, rarer] = (await compared({ designs: ["as-built", "rarer"] })).designs;
  expect(rarer.longer).toEqual(asBuilt.longer);
  expect(rarer.yearly?.estimate).toBeCloseTo(1 - Math.exp(-0.025 * rarer.longer.estimate), 12);
});

it("a replay goes on until what the fault broke is repaired", async () => {
  // Two servers with life and repair of 20 h; the first fails at 0. Before it is repaired the other one fails too with
  // probability 1/2, and after that both may be down again: at least half of the replays have an outage.
  const [design] = (
    await compared({ designs: ["hard-pair"], replay: { fault: "kill", horizon: "10000 h" }, runs: 400 })
  ).designs;
  expect(design.tolerated).toBeLessThan(200 + 4 * 10);
  expect(design.tolerated).toBeGreaterThan(100);
});

it("outages that go on at the horizon are counted as cut off", async () => {
  const [design] = (
    await compared({ replay: { fault: "cut", horizon: "2 h" }, designs: ["as-built"], runs: 400 })
  ).designs;
  // The cut outlasts 2 h with probability 1/e; 4 standard errors.
  expect(Math.abs(design.cutOff - 400 * Math.exp(-1))).toBeLessThan(4 * Math.sqrt(400 * 0.368 * 0.632) + 8);
});
