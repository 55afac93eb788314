import { expect, it } from "vitest";
import { chainOf } from "../../src/analytic/chain.ts";
import { transitionOver } from "../../src/analytic/doubling.ts";
import { single } from "../support/exact/systems.ts";

it("a year of rates of 1e-9 and 1e-1 per second keeps nine digits of a chance of 1e-8", () => {
  const [fails, repairs, year] = [1e-9, 1e-1, 8760 * 3600];
  const { matrix, timeDown } = transitionOver(chainOf(single({ fails, repairs })), year);
  const share = fails / (fails + repairs);
  expect(matrix[1] / share).toBeCloseTo(1, 9);
  expect(timeDown[0] / (share * (year - 1 / (fails + repairs)))).toBeCloseTo(1, 9);
  expect(timeDown[1] - timeDown[0]).toBeCloseTo(10, 5);
});
