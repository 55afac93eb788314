import { expect, it } from "vitest";
import { comparedHere, smallExperiment } from "../support/study.ts";

const compared = (changes: object = {}) => comparedHere(smallExperiment(changes));

it("a replay's chance of a long outage agrees with the law of the fault, and a tolerated fault is told as that", async () => {
  const { alternatives } = await compared({ runs: 3000 });
  const [asBuilt, twoPaths] = alternatives;
  // The cut lasts 3 h or more with probability e^(−3/2); crashed servers add next to nothing in those few hours.
  // Wilson at 95 % and 4 standard errors: false alarm below 1e-4.
  const exact = Math.exp(-1.5);
  expect(Math.abs(asBuilt.longer[0].chance.estimate - exact)).toBeLessThan(
    4 * Math.sqrt((exact * (1 - exact)) / 3000),
  );
  expect(Math.abs(asBuilt.longer[0].chance.estimate - Math.exp(-1.2))).toBeGreaterThan(
    4 * Math.sqrt((exact * (1 - exact)) / 3000),
  );
  expect(twoPaths.replayed!.tolerated).toBeGreaterThan(2900);
  expect(twoPaths.replayed!.inert).toBe(0);
});

it("identical designs differ by exactly zero, and cost the same", async () => {
  const [asBuilt, , same] = (await compared()).alternatives;
  expect(same.difference?.means["longest-outage"]).toMatchObject({
    estimate: 0,
    lower: 0,
    upper: 0,
    constant: true,
  });
  expect(same.quantiles).toEqual(asBuilt.quantiles);
  expect(same.relativeCost).toBe(1);
});

it("cost is the sum over servers, routers and crews, relative to the first design", async () => {
  const [asBuilt, twoPaths] = (await compared({ runs: 20 })).alternatives;
  expect(asBuilt.costPerMonth).toBe(2 * 200 + 50 + 100);
  expect(twoPaths.relativeCost).toBeCloseTo(600 / 550, 12);
});

it("the yearly chance follows from the rate of the fault", async () => {
  const { alternatives } = await compared();
  expect(alternatives[0].replayed!.faultsPerYear).toBeCloseTo(0.25, 12);
  expect(alternatives[0].replayed!.yearly?.estimate).toBeCloseTo(
    1 - Math.exp(-0.25 * alternatives[0].longer[0].chance.estimate),
    12,
  );
});

it("the same seed gives the same bytes, another seed other numbers", async () => {
  const [once, again, other] = await Promise.all([compared(), compared(), compared({ seed: "other" })]);
  expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  expect(JSON.stringify(other.alternatives)).not.toBe(JSON.stringify(once.alternatives));
});

it("a fault that strikes an empty place is told as inert, not as tolerated", async () => {
  const [, moved] = (await compared({ runs: 10, designs: ["as-built", "moved-away"] })).alternatives;
  expect(moved.replayed).toMatchObject({ inert: 10, tolerated: 0 });
});

it("a design that makes the fault rarer has a lower chance in a year", async () => {
  const [asBuilt, rarer] = (await compared({ designs: ["as-built", "rarer"] })).alternatives;
  expect(rarer.longer).toEqual(asBuilt.longer);
  expect(rarer.replayed!.yearly?.estimate).toBeCloseTo(
    1 - Math.exp(-0.025 * rarer.longer[0].chance.estimate),
    12,
  );
});

it("a replay goes on until what the fault broke is repaired", async () => {
  // Two servers with life and repair of 20 h; the first fails at 0. Before it is repaired the other one fails too with
  // probability 1/2, and after that both may be down again: at least half of the replays have an outage.
  const [design] = (
    await compared({ designs: ["hard-pair"], replay: { fault: "kill", horizon: "10000 h" }, runs: 400 })
  ).alternatives;
  expect(design.replayed!.tolerated).toBeLessThan(200 + 4 * 10);
  expect(design.replayed!.tolerated).toBeGreaterThan(100);
});

it("outages that go on at the horizon are counted as cut off", async () => {
  const [design] = (
    await compared({ replay: { fault: "cut", horizon: "2 h" }, designs: ["as-built"], runs: 400 })
  ).alternatives;
  // The cut outlasts 2 h with probability 1/e; 4 standard errors.
  expect(Math.abs(design.replayed!.cutOff - 400 * Math.exp(-1))).toBeLessThan(
    4 * Math.sqrt(400 * 0.368 * 0.632) + 8,
  );
});
