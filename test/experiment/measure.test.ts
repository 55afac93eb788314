import { expect, it } from "vitest";
import { measureSchema } from "../../src/experiment/measure.ts";

it("a duration is in seconds, and a number stands for itself", () => {
  expect(["5 min", 3, "0.5"].map((written) => measureSchema().parse(written))).toEqual([300, 3, 0.5]);
});

it("a mistake is told in the words of what was probably meant", () => {
  const message = (written: unknown) => measureSchema().safeParse(written).error?.issues[0]?.message;
  expect(message("5 m")).toContain("min or months");
  expect(message("5 %")).not.toContain("duration is written");
  expect(message(0)).toContain("above zero");
});
