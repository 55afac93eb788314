import { expect, it } from "vitest";
import { cutText, shortNames } from "../../../../src/lab/view/map/short-names.ts";

it("names that would be the same when short are left out rather than confused", () => {
  expect(shortNames(["east-1", "west-1"], 20, 12)).toEqual(["", ""]);
});

it("a text is cut with an ellipsis, or left out where nothing is left of it", () => {
  expect(cutText("west", 100, 12)).toBe("west");
  expect(cutText("a-very-long-name", 60, 12)).toMatch(/^a-ver.*…$/);
  expect(cutText("a-very-long-name", 10, 12)).toBe("");
});
