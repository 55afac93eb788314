import { expect, it } from "vitest";
import { storedResultIn } from "../../src/experiment/stored-result.ts";

const result = {
  format: "secondtick-compare/2",
  version: "0.1.0",
  digest: "0".repeat(64),
  calibration: { samples: 9, vectors: [3, 5] },
  sources: { experiment: { a: 1 }, model: { b: 2 } },
  more: "figures",
};

it("of a result only what its study is made from is taken", () => {
  const { more, calibration, ...rest } = result;
  expect(storedResultIn(result)).toEqual({ ...rest, vectors: [3, 5], runs: null });
  expect(storedResultIn({ ...result, calibration: null })?.vectors).toBeNull();
});

it("the digest may stand with what the study says of itself, as that of random years does", () => {
  const { digest, ...rest } = result;
  expect(storedResultIn({ ...rest, study: { digest, more: 1 } })?.digest).toBe(digest);
  expect(storedResultIn(rest)).toBeNull();
});

it.each([
  ["without sources", { sources: undefined }],
  ["with sources of nothing", { sources: { experiment: 1 } }],
  ["with a digest that is none", { digest: "abc" }],
  ["with a vector that is no number", { calibration: { vectors: ["3"] } }],
  ["calibrated without vectors", { calibration: { vectors: [] } }],
])("a result %s is refused", (_, change) => {
  expect(storedResultIn({ ...result, ...change })).toBeNull();
  expect(storedResultIn({ ...result, ended: { runs: 7 } })?.runs).toBe(7);
});
