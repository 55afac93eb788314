import { expect, it } from "vitest";
import { precision } from "../../../src/experiment/stopping/precision.ts";
import { around, lookAt } from "./looks.ts";

const rule = { events: 50, first: 64 };
const setting = { alternatives: 3, level: 0.95, most: 1000 };
const steady = around(100, 1);
const wild = around(100, 90);
const next = (params: object, values: number[][], runs: number[], changes: object = {}) =>
  precision.create({ ...rule, ...params }, setting).next(lookAt(values, runs, changes));

it("it ends when each alternative is known well enough, by a share or by a width", () => {
  expect(next({ relative: 0.05 }, [steady, steady, steady], [64, 64, 64])).toEqual({ ended: "precision" });
  expect(next({ width: 30 }, [wild, wild, wild], [64, 64, 64])).toEqual({ ended: "precision" });
  expect(next({ relative: 0.01, width: 30 }, [wild, wild, wild], [64, 64, 64])).toEqual({
    ended: "precision",
  });
});

it("those that are not go on twice as long, and the first as long as any", () => {
  const verdict = next({ relative: 0.05 }, [steady, wild, steady], [64, 64, 64]);
  expect(verdict).toEqual({ runs: [128, 128, 64] });
  expect(next({ relative: 0.05 }, [steady, wild, steady], [128, 128, 64])).toEqual({ runs: [256, 256, 64] });
});

it("too few events are not precise by a share; and nothing passes the budget", () => {
  const few = steady.map((value, index) => (index % 4 === 0 ? value : 0));
  expect(next({ relative: 0.9 }, [few, steady, steady], [64, 64, 64])).toEqual({ runs: [128, 64, 64] });
  expect(next({ relative: 0.9 }, [few, steady, steady], [400, 64, 64])).toEqual({ ended: "precision" });
  expect(next({ relative: 0.001 }, [wild, wild, wild], [640, 64, 64])).toEqual({ runs: [1000, 128, 128] });
  expect(next({ relative: 0.001 }, [wild, wild, wild], [1000, 1000, 1000])).toEqual({ ended: "most-runs" });
});

it("what hardly ever happens is known to a width by its bound", () => {
  const never = around(0, 0);
  const once = never.with(5, 3);
  const sample = (all: number[][]) => ({
    sample: (alternative: number) => ({ values: all[alternative]!.slice(0, 64), clusters: null, most: 100 }),
  });
  const all = [never, once, steady];
  expect(next({ width: 10 }, all, [64, 64, 64], sample(all))).toEqual({ ended: "precision" });
  expect(next({ width: 0.01 }, all, [64, 64, 64], sample(all))).not.toHaveProperty("ended");
});

it("what was never seen and has no bound is not known to any width", () => {
  const never = around(0, 0);
  const always = around(1, 0);
  expect(next({ width: 10 }, [never, always, steady], [64, 64, 64])).toEqual({ runs: [128, 64, 64] });
  expect(next({ width: 10 }, [always, always, steady], [64, 64, 64])).toEqual({ ended: "precision" });
  const target = { question: { column: "cost", target: { kind: "tail-mean", p: 0.95 } } };
  expect(next({ width: 10 }, [never, never, never], [1000, 64, 64], target)).toEqual({
    runs: [1000, 128, 128],
  });
});
