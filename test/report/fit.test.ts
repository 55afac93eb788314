import { expect, it } from "vitest";
import { durations, fittedLog } from "../support/fitted-log.ts";

it("a result has its format, what was asked, and no time, host or folder", () => {
  const result = fittedLog(durations([5, 7, 9]));
  expect(Object.keys(result)).toEqual([
    ...["format", "version", "log", "seed", "level", "draws", "least", "command"],
    ...["watched", "life", "repair", "notes", "yaml", "inputs"],
  ]);
  expect(result.format).toBe("secondtick-fit/1");
});

it("an end that nothing sets is null in JSON", () => {
  const { life } = JSON.parse(JSON.stringify(fittedLog("duration,censored\n5,yes\n")));
  expect(life.exponentialMean).toMatchObject({ estimate: null, upper: null });
});
