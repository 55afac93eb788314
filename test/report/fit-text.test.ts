import stringWidth from "string-width";
import { expect, it } from "vitest";
import { fitText } from "../../src/report/fit-text.ts";
import { diskLog } from "../support/disk-log.ts";
import { durations, fittedLog } from "../support/fitted-log.ts";
import { bearings } from "../support/published-lengths.ts";

const style = { columns: 80, strong: (text: string) => text };

it("the text fits 80 columns but for what is to be pasted or typed", () => {
  const watch = { from: 1_704_067_200, until: 1_767_225_600, newAtStart: true, least: 0 };
  const text = fitText(fittedLog(diskLog(), { watch, components: 48, draws: 19 }), style);
  const [told] = text.split("To paste into a model");
  for (const line of told.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  for (const part of [
    "48 components watched from 2024-01-01 to 2026-01-01 (UTC)",
    "8 never failed",
    "Repairs: 66",
  ])
    expect(told).toContain(part);
});

it("laws stand in a table, the one to take with a star", () => {
  const text = fitText(fittedLog(durations(bearings.lengths as number[])), style);
  expect(text).toMatch(/^gamma \* +1.2 \(0.981–1.5\) min +1.11 \(0.881–1.37\) min +0.0 +–$/m);
  expect(text).toContain("These lengths cannot tell it from\nweibull or lognormal");
  expect(text).toMatch(/^2.89 min +0/m);
});

it("a single law needs no comparison, and none to the end gets a bound", () => {
  expect(fitText(fittedLog(durations([5, 7])), style)).not.toContain("ΔAIC");
  expect(fitText(fittedLog("duration,censored\n60,yes\n"), style)).toContain(
    "No exponential law: none was seen",
  );
});
