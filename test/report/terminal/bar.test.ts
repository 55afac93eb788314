import { expect, it } from "vitest";
import { blockBar } from "../../../src/report/terminal/bar.ts";

it("a bar is as long as its value, to an eighth", () => {
  expect([0, 1, 1.125, 3.99, 4.5].map(blockBar)).toEqual(["", "█", "█▏", "████", "████▌"]);
});

it("what is more than nothing can be seen; what is no number cannot", () => {
  expect([1e-9, Number.NaN, -1].map(blockBar)).toEqual(["▏", "", ""]);
});
