import { expect, it } from "vitest";
import { factorValues } from "../../../src/report/tables/factor-values.ts";

it("quantities of one kind become numbers in one unit, in whatever units they are written", () => {
  expect(factorValues(["90 s", "1 h 30 min"])).toEqual({ unit: "s", values: [90, 5400] });
  expect(factorValues(["120 /h", "1k/s"])).toEqual({ unit: "1/s", values: [120 / 3600, 1000] });
  expect(factorValues(["50 %", "98 %"])).toEqual({ unit: "1", values: [0.5, 0.98] });
  expect(factorValues(["5 USD/month", "2k USD/month"])).toMatchObject({ values: [5, 2000] });
});

it("plain numbers and counts have no unit; what is of several kinds, or no quantity, is text", () => {
  expect(factorValues([2, 0.5])).toEqual({ values: [2, 0.5] });
  expect(factorValues([2, "3k"])).toEqual({ values: [2, 3000] });
  expect(factorValues(["2 h", "5 /s"])).toEqual({ values: ["2 h", "5 /s"] });
  expect(factorValues([true, "auto", { kind: "fixed" }])).toEqual({
    values: ["true", "auto", '{"kind":"fixed"}'],
  });
});

it("alternatives that do not set a factor have none of its values", () => {
  expect(factorValues([undefined, "1 min"])).toEqual({ unit: "s", values: [Number.NaN, 60] });
  expect(factorValues([2, undefined])).toEqual({ values: [2, Number.NaN] });
  expect(factorValues(["quorum", undefined])).toEqual({ values: ["quorum", ""] });
});
