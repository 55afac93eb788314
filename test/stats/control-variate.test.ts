import { expect, it } from "vitest";
import { type Control, controlledMean } from "../../src/stats/control-variate.ts";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { tQuantile } from "../../src/stats/special.ts";
import { type Chance, chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";
import { given } from "../support/given.ts";

/** Solves a small linear system by elimination with pivots. */
const solved = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows.slice(i).reduce((best, row) => (Math.abs(row[i]!) > Math.abs(best[i]!) ? row : best));
    rows.splice(rows.indexOf(pivot, i), 1);
    rows.splice(i, 0, pivot);
    rows.forEach((row, j) => {
      if (j === i) return;
      const factor = row[i]! / pivot[i]!;
      pivot.forEach((value, column) => {
        row[column]! -= factor * value;
      });
    });
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
};

/** The intercept of the regression on controls minus their means, and its variance, by the normal equations. */
const byNormalEquations = (values: readonly number[], controls: readonly Control[]) => {
  const rows = values.map((_, i) => [1, ...controls.map((control) => control.values[i]! - control.mean)]);
  const columns = rows[0]!.map((_, j) => rows.map((row) => row[j]!));
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const products = columns.map((one) => columns.map((other) => dot(one, other)));
  const slopes = solved(
    products,
    columns.map((column) => dot(column, values)),
  );
  const left = values.reduce((sum, value, i) => sum + (value - dot(rows[i]!, slopes)) ** 2, 0);
  const [corner] = solved(
    products,
    products.map((_, i) => (i === 0 ? 1 : 0)),
  );
  return { intercept: slopes[0]!, variance: (left / (values.length - columns.length)) * corner! };
};

/** Yearly downtimes and two controls with means 1 and 0.5: each explains a part. */
const years = ({ uniform, exponential }: Chance, n: number) => {
  const runs = Array.from({ length: n }, () => {
    const [twin, shocks] = [exponential(), uniform()];
    return { twin, shocks, value: 2 * twin + shocks + (uniform() < 0.5 ? exponential() : 0) };
  });
  return {
    values: runs.map(({ value }) => value),
    controls: [
      { values: runs.map(({ twin }) => twin), mean: 1 },
      { values: runs.map(({ shocks }) => shocks), mean: 0.5 },
    ],
  };
};

it("is the regression's intercept, with its variance, for no, one and two controls", () => {
  const { values, controls } = years(chance(1), 80);
  const plain = byNormalEquations(values, []);
  for (const q of [0, 1, 2]) {
    const exact = byNormalEquations(values, controls.slice(0, q));
    const result = controlledMean(values, controls.slice(0, q), 0.95);
    expect(result).toMatchObject({
      estimate: expect.closeTo(exact.intercept, 11),
      factor: expect.closeTo(plain.variance / exact.variance, 9),
    });
  }
  expect(controlledMean(values, [], 0.95)).toMatchObject({ ...hallInterval(values, 0.95), worstGap: 0 });
});

it("has the regression's interval where what is left has no skew", () => {
  const values: number[] = [];
  const known: number[] = [];
  for (let i = 0; i < 20; i++) {
    known.push(i * i, i * i);
    values.push(3 + 2 * i * i + (1 + i), 3 + 2 * i * i - (1 + i));
  }
  const control = { values: known, mean: 100 };
  const { intercept, variance } = byNormalEquations(values, [control]);
  const result = given(controlledMean(values, [control], 0.9))!;
  const half = tQuantile(0.95, 38) * Math.sqrt(variance);
  expect(intercept).toBeCloseTo(203, 10);
  expect([result.lower, result.upper]).toEqual([
    expect.closeTo(203 - half, 9),
    expect.closeTo(203 + half, 9),
  ]);
});

it("is exact where the values are a linear function of the controls", () => {
  const { controls } = years(chance(2), 50);
  const values = controls[0]!.values.map((twin, i) => 7 - 3 * twin + 5 * controls[1]!.values[i]!);
  const result = given(controlledMean(values, controls, 0.95))!;
  expect(result.estimate).toBeCloseTo(7 - 3 + 2.5, 11);
  expect([result.lower, result.upper, result.factor]).toEqual([result.estimate, result.estimate, null]);
});

it("refuses few runs, constant controls and controls that tell the same", () => {
  const { values, controls } = years(chance(3), 30);
  const [twin] = controls;
  const few = (n: number) =>
    controlledMean(values.slice(0, n), [{ ...twin!, values: twin!.values.slice(0, n) }], 0.95);
  expect(few(19)).toEqual({ refused: "19 runs are too few for 1 control" });
  expect(isRefusal(few(20))).toBe(false);
  const constant = { values: values.map(() => 4), mean: 4 };
  const doubled = { values: twin!.values.map((value) => 3 - 2 * value), mean: 1 };
  for (const bad of [[constant], [twin!, doubled]])
    expect(controlledMean(values, bad, 0.95)).toEqual({
      refused: "a control is constant, or told by the others",
    });
  expect(
    controlledMean(
      values.map((value, i) => (i < 9 ? value : 0)),
      [twin!],
      0.95,
    ),
  ).toHaveProperty("refused");
});

it("covers with fewer runs (1000 seeds, error probability 3e-5), and shows when a mean said to be known is wrong", () => {
  const at = (level: number, known = 1) =>
    coverage(1000, 3, (source) => {
      const { values, controls } = years(source, 60);
      return given(controlledMean(values, [{ ...controls[0]!, mean: known }, controls[1]!], level));
    });
  expect(at(0.95)).toBeGreaterThan(leastCoverage(0.95, 1000));
  expect(at(0.8)).toBeLessThan(leastCoverage(0.95, 1000));
  expect(at(0.95, 1.2)).toBeLessThan(0.5);
  const { values, controls } = years(chance(4), 1000);
  const [right, wrong] = [1, 1.3].map(
    (mean) => given(controlledMean(values, [{ ...controls[0]!, mean }], 0.95))!,
  );
  expect([right!.worstGap < 4, wrong!.worstGap > 4]).toEqual([true, true]);
  // Var Y = 4 + 1/12 + 3/4; without the twin's part 4 less.
  expect(right!.factor).toBeGreaterThan(0.75 * (4.8333 / 0.8333));
  expect(right!.factor).toBeLessThan(1.35 * (4.8333 / 0.8333));
});
