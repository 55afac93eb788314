import { expect, it } from "vitest";
import { pathText, stepsOf } from "../../../src/model/reading/path.ts";

it("a path is written with dots, unusual keys in quotes", () => {
  expect(pathText([])).toBe("");
  expect(pathText(["a", 0, "b-c_d"])).toBe("a.0.b-c_d");
  expect(pathText(["a.b"])).toBe('["a.b"]');
  expect(pathText(["a", "", "b c", 'd"'])).toBe('a[""]["b c"]["d\\""]');
});

it("different paths are written differently", () => {
  expect(pathText(["a.b"])).not.toBe(pathText(["a", "b"]));
  expect(pathText(['a"]["b'])).not.toBe(pathText(["a", "b"]));
});

it("a dotted path has no empty steps and no spaces around them", () => {
  expect(stepsOf("a.0.b")).toEqual(["a", "0", "b"]);
  for (const wrong of ["", ".", "a.", ".a", "a..b", "a. b"]) expect(stepsOf(wrong)).toBeUndefined();
});
