import { expect, it } from "vitest";
import { multipleGreekLetters } from "../../../src/backend/common-cause/multiple-greek-letters.ts";

const { parts, misfit } = multipleGreekLetters;

it("follows the letters: given that so many fail, the chance of one more", () => {
  const letters = { beta: 0.5, gamma: 0.25, delta: 0.5 };
  expect(parts(letters, 4)).toEqual([0.5, 0.375, 0.0625, 0.0625]);
  expect(parts(letters, 3)).toEqual([0.5, 0.375, 0.125]);
  expect(parts(letters, 2)).toEqual([0.5, 0.5]);
  expect(parts(letters, 4).reduce((sum, part) => sum + part)).toBe(1);
});

it("needs a letter for each further member, and has no more than three", () => {
  expect(misfit({ beta: 0.5 }, 2)).toBeNull();
  expect(misfit({ beta: 0.5 }, 3)).toBe("a group of 3 needs gamma too");
  expect(misfit({ beta: 0.5, gamma: 0.5 }, 4)).toBe("a group of 4 needs delta too");
  expect(misfit({ beta: 0.5, gamma: 0.5 }, 2)).toBe("in a group of 2, nothing reads gamma");
  expect(misfit({ beta: 0.5, gamma: 0.5, delta: 0.5 }, 5)).toContain("use the kind alpha");
});
