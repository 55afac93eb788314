import { expect, it } from "vitest";
import { beta } from "../../../src/backend/common-cause/beta.ts";

it("parts a member's failures into those of its own and those of all", () => {
  expect(beta.parts({ beta: 0.25 }, 2)).toEqual([0.75, 0.25]);
  expect(beta.parts({ beta: 0.25 }, 4)).toEqual([0.75, 0, 0, 0.25]);
  expect(beta.misfit({ beta: 0.25 }, 1000)).toBeNull();
});
