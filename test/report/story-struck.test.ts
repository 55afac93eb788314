import { expect, it } from "vitest";
import { struckTold } from "../../src/report/story-struck.ts";

const names = { faults: ["fire", "party"], absences: ["party"] };

it("what hit several things says how many, and what hit nothing says so", () => {
  expect(struckTold([[0, 3, 1]], names)).toBe("it hits 3 components or connections at once");
  expect(struckTold([[0, 0, 1]], names)).toBe("it hits nothing: here it is inert");
});

it("an absence takes people away, and hits nothing", () => {
  expect(struckTold([[1, 3, 1]], names)).toBe("3 people are away");
  expect(struckTold([[1, 1, 1]], names)).toBe("one person is away");
  expect(struckTold([[1, 0, 1]], names)).toBe("those people are away already");
  expect(
    struckTold(
      [
        [1, 3, 1],
        [0, 1, 1],
      ],
      names,
    ),
  ).toBe("it hits one component or connection at once, and 3 people are away");
});
