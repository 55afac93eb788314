import { expect, it } from "vitest";
import { chanceThat, limitText } from "../../../src/experiment/targets/chance.ts";
import { pair, sample } from "./samples.ts";

const even = chanceThat((one, value) => one % value === 0);

it("a chance is the share of the runs that have the property", () => {
  expect(even.estimate(sample([1, 2, 3, 4]), 0.95, { value: 2 })).toMatchObject({ estimate: 0.5, n: 4 });
  expect([...even.scores([1, 2, 3], { value: 2 })]).toEqual([0, 1, 0]);
  expect([even.events(sample([1, 2, 4]), { value: 2 }), even.unit()]).toEqual([2, "chance"]);
});

it("of two alternatives the runs tell in which one alone has it", () => {
  expect(even.difference(pair([2, 2, 3, 4], [2, 1, 3, 5], false), 0.95, { value: 2 })).toMatchObject({
    estimate: 0.5,
  });
});

it("a limit is told in its unit", () => {
  expect([limitText(10_800, "s"), limitText(3, "1")]).toEqual(["3 h", "3"]);
});
