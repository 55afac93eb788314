import { expect, it } from "vitest";
import { simulateYears } from "../../src/experiment/years.ts";
import { compile } from "../../src/model/compile.ts";
import { monthlyCost } from "../../src/model/cost.ts";
import { starter } from "../../src/model/starter.ts";
import { load } from "./model-text.ts";

const { model, designNames } = load(starter);

it("the starter and all of its designs are right, and a run of it has something to tell", () => {
  expect(designNames).toEqual(["as-built", "racks", "second-router", "both"]);
  for (const name of designNames) expect(compile(model(name)).components.length).toBeGreaterThan(9);
  const rule = { threshold: 0.5, settling: 60 };
  const { outages } = simulateYears(model(), { seed: "1", years: 20, rule });
  expect(outages.some((count) => count > 0)).toBe(true);
});

it("its designs cost more than what it begins with", () => {
  const [first, ...others] = designNames.map((name) => monthlyCost(model(name)));
  for (const cost of others) expect(cost).toBeGreaterThan(first!);
});

it("its lines fit into an editor", () => {
  expect(starter.split("\n").filter((line) => line.length > 130)).toEqual([]);
});
