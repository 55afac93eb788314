import { expect, it } from "vitest";
import { atLeast } from "../../../src/experiment/targets/at-least.ts";
import { targetSchema } from "../../../src/experiment/targets/family.ts";
import { moreThan } from "../../../src/experiment/targets/more-than.ts";
import { sample } from "./samples.ts";

it("what is exactly so much does not count, other than with at-least", () => {
  const values = sample([1, 2, 2, 3]);
  expect(moreThan.estimate(values, 0.95, { value: 2 })).toMatchObject({ estimate: 0.25 });
  expect(atLeast.estimate(values, 0.95, { value: 2 })).toMatchObject({ estimate: 0.75 });
  expect(moreThan.describe({ value: 10_800 }, "s")).toBe("chance of more than 3 h");
});

it("0 can be passed", () => {
  const read = (value: unknown) => targetSchema().safeParse({ kind: "more-than", value }).data;
  expect([read(0), read("0 s"), read("3 h")]).toEqual(
    [0, 0, 10_800].map((value) => ({ kind: "more-than", value })),
  );
});
