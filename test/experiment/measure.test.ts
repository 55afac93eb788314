import { expect, it } from "vitest";
import { boundSchema, limitSchema, measureSchema } from "../../src/experiment/measure.ts";

it("a duration is in seconds, and a number stands for itself", () => {
  expect(["5 min", 3, "0.5"].map((written) => measureSchema().parse(written))).toEqual([300, 3, 0.5]);
});

it("a mistake is told in the words of what was probably meant", () => {
  const message = (written: unknown) => measureSchema().safeParse(written).error?.issues[0]?.message;
  expect(message("5 m")).toContain("min or months");
  expect(message("5 %")).not.toContain("duration is written");
  expect(message(0)).toContain("above zero");
});

it("a limit may be zero, and a bound is a share, a number or a duration", () => {
  expect([0, "0 s", "5 min"].map((written) => limitSchema().parse(written))).toEqual([0, 0, 300]);
  expect(["1 %", 0.5, "1k", "5 min"].map((written) => boundSchema().parse(written))).toEqual([
    0.01, 0.5, 1000, 300,
  ]);
  expect(boundSchema().safeParse("120 %").success).toBe(false);
});
