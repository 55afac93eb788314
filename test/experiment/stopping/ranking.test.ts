import { expect, it } from "vitest";
import { ranking, rankingOf } from "../../../src/experiment/stopping/ranking.ts";
import { around, lookAt } from "./looks.ts";

const rule = { indifference: 1, first: 64 };
const create = (most = 5000) => ranking.create(rule, { alternatives: 3, level: 0.95, most });
const values = [around(100, 10), around(50, 10), around(51.5, 10)];

it("it goes on with those that may be the best, and ends when one is left", () => {
  const { first, next } = create();
  expect(first).toEqual([64, 64, 64]);
  let runs = first;
  for (;;) {
    const verdict = next(lookAt(values, runs));
    if ("ended" in verdict) {
      expect(verdict.ended).toBe("ranking");
      break;
    }
    expect(verdict.runs.every((count, index) => count >= runs[index]!)).toBe(true);
    runs = verdict.runs;
  }
  expect(runs[0]).toBe(64);
  const rank = (changes: object) =>
    rankingOf(lookAt(values, runs, changes), { ...rule, level: 0.95 }).remaining;
  expect(rank({})).toEqual([1]);
  expect(rank({ moreIsBetter: true })).toEqual([0]);
});

it("at the most runs it ends undecided", () => {
  const close = [around(50, 40), around(50, 41).reverse(), around(50, 42)];
  expect(create(64).next(lookAt(close, [64, 64, 64]))).toEqual({ ended: "most-runs" });
  expect(create(70).next(lookAt(close, [64, 64, 64]))).toMatchObject({ runs: expect.arrayContaining([70]) });
});

it("alternatives are not ranked by what is no mean", () => {
  const question = { column: "downtime", target: { kind: "quantile", p: 0.5 } };
  expect(() => create().next(lookAt(values, [64, 64, 64], { question }))).toThrow(
    "ranked by a mean or a chance",
  );
});
