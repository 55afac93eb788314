import { expect, it } from "vitest";
import { experimentSchema } from "../../src/experiment/schema.ts";

const smallest = {
  version: 1,
  title: "small",
  model: "model.yaml",
  replay: { fault: "cut" },
  designs: ["as-built"],
  seed: "s",
  runs: 10,
};
const places = (changes: object) =>
  experimentSchema.safeParse({ ...smallest, ...changes }).error?.issues.map(({ path }) => path.join(".")) ??
  [];

it("a replay goes on for a day at most, and an outage is what is usual, unless something else is said", () => {
  expect(experimentSchema.parse(smallest)).toMatchObject({
    replay: { fault: "cut", horizon: 86_400 },
    outage: { threshold: 0.5, settling: 60, longer: 3 * 3600 },
    level: 0.95,
  });
  const other = experimentSchema.parse({ ...smallest, outage: { longer: "1 h" } });
  expect(other.outage).toEqual({ threshold: 0.5, settling: 60, longer: 3600 });
});

it("a question without a fault, a design, a seed or a run is none", () => {
  const { replay: _, ...without } = smallest;
  expect(experimentSchema.safeParse(without).success).toBe(false);
  expect(places({ designs: [] })).toEqual(["designs"]);
  expect(places({ seed: "" })).toEqual(["seed"]);
  expect(places({ runs: 0 })).toEqual(["runs"]);
  expect(places({ runs: "1M" })).toEqual([]);
  expect(places({ runs: 1_000_001 })).toEqual(["runs"]);
});

it("levels are above one half and below one", () => {
  expect([0.5, 1, 0.9].map((level) => places({ level }))).toEqual([["level"], ["level"], []]);
});

it("no key is let pass that nobody reads", () => {
  const calibrate = { samples: 10, keep: 2, accept: { from: "1 h", to: "2 h" }, vary: {} };
  expect(places({ calibrate })).toEqual([]);
  expect(places({ calibrate: { ...calibrate, acept: {} } })).toEqual(["calibrate"]);
  expect(places({ desings: [] })).toEqual([""]);
});
