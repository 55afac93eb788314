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
    outage: { threshold: 0.5, settling: 60, longer: [3 * 3600] },
    level: 0.95,
  });
  const other = experimentSchema.parse({ ...smallest, outage: { longer: "1 h" } });
  expect(other.outage).toMatchObject({ threshold: 0.5, settling: 60, longer: [3600] });
  const { replay: _, ...years } = { ...smallest, years: {} };
  expect(experimentSchema.parse(years)).toMatchObject({
    years: { horizon: 8760 * 3600, warmUp: 0 },
    outage: { longer: [600, 3600, 3 * 3600, 8 * 3600] },
  });
});

it("a question without a fault, a design, a seed or a run is none", () => {
  const { replay: _, ...without } = smallest;
  expect(experimentSchema.safeParse(without).success).toBe(false);
  expect(places({ designs: [] })).toEqual(["designs"]);
  expect(places({ seed: "" })).toEqual(["seed"]);
  expect(places({ runs: 0 })).toEqual(["runs"]);
  expect(places({ runs: "10M" })).toEqual([]);
  expect(places({ runs: 10_000_001 })).toEqual(["runs"]);
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

it("an experiment is a replay or of years, ends by a number or a rule, and samples or calibrates", () => {
  const vary = { a: { uniform: ["1 h", "2 h"] } };
  const calibrate = { samples: 10, keep: 2, accept: { from: "1 h", to: "2 h" }, vary };
  expect(places({ years: {} })).toEqual(["years"]);
  expect(places({ stop: { kind: "precision", relative: "5 %" } })).toEqual(["stop"]);
  expect(places({ runs: undefined })).toEqual(["runs"]);
  expect(places({ calibrate, inputs: { vary } })).toEqual(["inputs"]);
  expect(places({ replay: undefined, years: {}, calibrate })).toEqual(["calibrate"]);
});
