import { isRefusal } from "../stats/interval.ts";
import { estimateText } from "./amounts.ts";
import { capital } from "./replay-answer.ts";
import type { YearsResult } from "./years.ts";
import { yearsClosing } from "./years-text.ts";

/** The answer in two sentences: the mean and its interval, and how many years are good or bad. */
export const yearsAnswer = (result: YearsResult): string[] => {
  const { design, downtime, withoutOutage, none } = result;
  const mean =
    isRefusal(downtime.mean) && !("known" in downtime.mean) ? null : estimateText(downtime.mean, "s");
  const name = capital(design.title);
  if (none) return [`${name}: ${yearsClosing(result)}`];
  const bad = downtime.quantiles.find(({ p }) => p === 0.95);
  const without = estimateText(withoutOutage, "chance");
  return [
    mean === null
      ? `${name}: too few outages were seen to say how long it is down in a year.`
      : `${name}: in a year the service is down for ${mean} on average.`,
    `${without} of years have no outage${bad === undefined ? "" : `; 1 year in 20 is down for more than ${estimateText({ ...bad, lower: bad.lower ?? -Infinity, upper: bad.upper ?? Infinity }, "s")}`}.`,
  ];
};
