import { expect, it } from "vitest";
import { tornado } from "../../src/report/tornado.ts";

const look = { base: 50, width: 26, format: String };

it("bars go from the base to the answers at the low and at the high value, over one scale", () => {
  const bars = [
    { label: "life", low: 100, high: 0 },
    { label: "repair", low: 40, high: 60 },
    { label: "none", low: 50, high: 50 },
  ];
  // 18 columns for 0 to 100: the base is in the tenth.
  expect(tornado(bars, look).split("\n")).toEqual([
    "life    █████████│░░░░░░░░",
    "repair         ░░│█",
    "none             │",
    "        0       50     100",
  ]);
});

it("of two ends on one side, the nearer stands in front", () => {
  const [line] = tornado([{ label: "both", low: 100, high: 75 }], { ...look, base: 0, width: 24 }).split(
    "\n",
  );
  expect(line).toBe("both  │█████████████░░░░");
});

it("an end that is not known has no bar, and a base at the end of the scale no word of its own", () => {
  const lines = tornado([{ label: "x", low: null, high: 90 }], { ...look, base: 10, width: 19 }).split("\n");
  expect(lines).toEqual(["x  │███████████████", "   10            90"]);
});

it("answers that are all the same are drawn too", () => {
  expect(tornado([{ label: "x", low: 50, high: 50 }], look).split("\n")[0]).toBe("x  │");
});
