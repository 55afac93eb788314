import { expect, it } from "vitest";
import { withoutTails } from "../../../src/experiment/vary/tails.ts";

it("only the outermost probabilities are moved", () => {
  expect([0, 1e-9, 0.05, 0.5, 0.95, 1].map(withoutTails)).toEqual([1e-5, 1e-5, 0.05, 0.5, 0.95, 1 - 1e-5]);
});
