import { expect, it } from "vitest";
import { differenceText, estimateText, isIdentical } from "../../src/report/amounts.ts";

const of = (estimate: number, lower: number, upper: number) => ({
  estimate,
  lower,
  upper,
  level: 0.95,
  n: 200,
});
const refused = { refused: "3 of 9 values are not zero; an interval needs 10" };

it("half an interval has two digits, in the unit that suits the size", () => {
  expect(estimateText(of(90, 80, 101), "s")).toBe("1.50 (1.33–1.68) min");
  expect(estimateText(of(2_345_678, 2_300_000, 2_400_000), "user-hours")).toBe(
    "2.35 (2.30–2.40) M user-hours",
  );
  expect(estimateText(of(1.75, 1.6, 1.9), "1")).toBe("1.75 (1.60–1.90)");
  expect(estimateText(of(0.334, 0.27, 0.381), "chance")).toBe("33 (27–38) %");
});

it("what was never seen, or always, is a bound", () => {
  expect(estimateText(of(0, 0, 0.0188), "chance")).toMatch(/^< 1\.[5-9]\d? %$/);
  expect(estimateText(of(1, 0.98, 1), "chance")).toMatch(/^> 98\.\d+ %$/);
  expect(estimateText(of(0, 0, 720), "s")).toBe("< 12 min");
  expect(estimateText({ ...refused, known: of(2, 0, 720) } as never, "s")).toBe("< 12 min");
  expect(estimateText(refused, "s")).toBe("too few events");
});

it("an open end is told as open, and an exact number without an interval", () => {
  expect(estimateText(of(90, 80, Infinity), "s")).toMatch(/^1\.50 \(1\.33–…\) min$/);
  expect(estimateText(of(7200, 7200, 7200), "s")).toMatch(/^2(\.0+)? h$/);
});

it("a difference has its signs; one that is exactly nothing says so", () => {
  expect(differenceText(of(-0.05, -0.08, 0.02), "chance")).toBe("−5 (−8 to +2) points");
  expect(differenceText(of(0, 0, 0), "s")).toBe("identical");
  expect(differenceText({ ...of(0, -0.02, 0.02), identical: true } as never, "chance")).toBe("identical");
  expect(differenceText(of(0, -0.02, 0.02), "chance")).not.toBe("identical");
  expect(differenceText(refused, "s")).toBe("too few differ");
  expect([isIdentical(of(0, 0, 0)), isIdentical(of(1, 1, 1))]).toEqual([true, false]);
});
