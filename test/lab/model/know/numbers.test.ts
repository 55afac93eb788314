import { expect, it } from "vitest";
import { scaleOfAll } from "../../../../src/lab/model/know/numbers.ts";

it("alternatives are told in one unit, unless one of them would have four digits in it", () => {
  const of = (estimate: number) => ({
    estimate,
    lower: estimate / 2,
    upper: estimate * 2,
    level: 0.95,
    n: 9,
  });
  const nameOf = (...estimates: readonly number[]) => scaleOfAll(estimates.map(of), "s")?.name;
  expect(nameOf(3480, 3900)).toBe("min");
  expect(nameOf(7200, 3900)).toBe("h");
  expect(nameOf(600, 59_000)).toBe("min");
  expect(nameOf(600, 61_000)).toBeUndefined();
  expect(nameOf(0, 0)).toBeUndefined();
});
