import { expect, it } from "vitest";
import { runsToDecide } from "../../../src/experiment/claims/forecast.ts";
import { sideOf } from "../../../src/experiment/claims/side.ts";
import { clopperPearson } from "../../../src/stats/proportion.ts";

const below = { unit: "chance", comparison: "<", bound: 0.01 } as const;
const seen = (successes: number, n: number) => clopperPearson({ successes, n }, 0.99);
const alone = (runs: number) => ({ runs, isShared: false });

it("of a chance the forecast is where its interval, at the same share, leaves the bound", () => {
  const runs = runsToDecide(below, seen(5, 1000), alone(1000))!;
  expect(sideOf(below, seen(0.005 * runs * 1.05, runs * 1.05))).toBe("met");
  expect(sideOf(below, seen(0.005 * runs * 0.9, runs * 0.9))).toBe("undecided");
  // Without any event about log(200) / 1 % are needed.
  expect(runsToDecide(below, seen(0, 100), alone(100))).toBe(530);
});

it("of a mean widths shrink with the root of the runs", () => {
  const answer = { estimate: 10, lower: 8, upper: 12, level: 0.99, n: 100 };
  const claim = { unit: "s", comparison: "<", bound: 11 } as const;
  const runs = runsToDecide(claim, answer, alone(100))!;
  expect(runs).toBeGreaterThan(390);
  expect(runs).toBeLessThan(420);
});

it("nobody can say where nothing is known, or where it is the bound", () => {
  expect(runsToDecide(below, { refused: "too few" }, alone(9))).toBeNull();
  expect(runsToDecide(below, seen(10, 1000), alone(1000))).toBeNull();
  const open = { estimate: 10, lower: 8, upper: Infinity, level: 0.99, n: 100 };
  expect(runsToDecide({ unit: "s", comparison: "<", bound: 11 }, open, alone(100))).toBeNull();
});
