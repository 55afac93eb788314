import { expect, it } from "vitest";
import { describeLaw } from "../../src/distributions/family.ts";
import { lawBattery, mistakesIn } from "../support/law-battery.ts";

const tail = (from: number, mode: number, to: number) => (t: number) => {
  if (t <= from) return 1;
  if (t >= to) return 0;
  return t < mode
    ? 1 - (t - from) ** 2 / ((to - from) * (mode - from))
    : (to - t) ** 2 / ((to - from) * (to - mode));
};

lawBattery([
  {
    name: "triangular with its mode inside",
    yaml: { kind: "triangular", from: "10 s", mode: "20 s", to: "60 s" },
    mean: 30,
    variance: (100 + 1600 + 2500) / 36,
    survival: tail(10, 20, 60),
    quantiles: [
      [0.2, 20],
      [0.95, 50],
    ].map(([p, t]) => [p!, p === 0.95 ? 60 - Math.sqrt(0.05 * 50 * 40) : t!] as const),
    age: 25,
  },
  {
    name: "triangular with its mode at the lower bound",
    yaml: { kind: "triangular", from: "0 s", mode: "0 s", to: "60 s" },
    mean: 20,
    variance: 200,
    survival: tail(0, 0, 60),
    age: 10,
  },
  {
    name: "triangular with its mode at the upper bound",
    yaml: { kind: "triangular", from: "0 s", mode: "60 s", to: "60 s" },
    mean: 40,
    variance: 200,
    survival: tail(0, 60, 60),
    age: 10,
  },
]);

it("refuses a mode outside its bounds, and bounds out of order", () => {
  expect(mistakesIn({ kind: "triangular", from: "1 min", mode: "6 min", to: "5 min" })).toEqual([
    "mode: found 6 min; mode must lie between from and to",
  ]);
  expect(mistakesIn({ kind: "triangular", from: "5 min", mode: "5 min", to: "5 min" })).toHaveLength(1);
});

it("speaks plainly", () => {
  const words = describeLaw({ kind: "triangular", from: 60, mode: 120, to: 300 });
  expect(words).toBe("triangular from 1 min to 5 min, most often 2 min");
});
