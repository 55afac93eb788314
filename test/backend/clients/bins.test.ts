import { expect, it } from "vitest";
import { binAt, binsOf } from "../../../src/backend/clients/bins.ts";
import { planOf } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

it("are cut by the longest wait, notices included", () => {
  const phones = planOf(frontOf({ notices: { from: "0 s", to: "128 s" } })).phones;
  expect(binsOf(phones).width).toBe(1);
  expect(binsOf(phones).classes).toBe(2);
  expect(binsOf(null).classes).toBe(0);
});

it.each([12.6, 90.3, 0.77, 33.3, 100.7, 60])(
  "an edge of a bin lies in the bin that it begins, for years: %d s",
  (longest) => {
    const bins = { width: longest / 128, classes: 2, due: 132, queue: 4 };
    for (let bin = 0; bin < 5e9; bin = Math.ceil(bin * 1.0001) + 1) {
      const edge = bin * bins.width;
      expect(binAt(bins, edge)).toBe(bin);
      if (bin > 0 && bin < 1e6) expect(binAt(bins, edge - bins.width * 1e-6)).toBe(bin - 1);
    }
  },
);
