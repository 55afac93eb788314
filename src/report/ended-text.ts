import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import type { Ended } from "../experiment/ended.ts";

const share = (value: unknown): string => formatShare(Number(value));

/** A number in the unit of what is asked about. */
const amount = (value: number, unit: string): string => {
  const short = Number(value.toPrecision(2));
  if (unit === "s") return formatDuration(short);
  return unit === "chance" ? `${formatShare(short)} points`.replace(" %", "") : String(short);
};

const wantedBy = (rule: Ended["rule"], unit: string): string => {
  const { relative, width, indifference } = rule;
  if (rule.kind === "decision") return "each claim is decided";
  const parts = [
    ...(relative === undefined ? [] : [`within ${share(relative)} of the true value`]),
    ...(width === undefined ? [] : [`± ${amount(Number(width), unit)}`]),
  ];
  return indifference === undefined
    ? parts.join(" or ")
    : `differences of ${amount(Number(indifference), unit)} do not matter`;
};

const reasons: Readonly<Record<Ended["by"], (ended: Ended, unit: string) => string>> = {
  runs: ({ runs }) => `It ended at the ${formatCount(runs)} runs that were asked for.`,
  precision: ({ runs, rule }, unit) =>
    `It ended because every answer is as precise as was asked (${wantedBy(rule, unit)}), after ${formatCount(runs)} runs at most.`,
  ranking: ({ runs, rule }, unit) =>
    `It ended because the ranking is decided (${wantedBy(rule, unit)}), after ${formatCount(runs)} runs at most.`,
  decision: ({ runs }) =>
    `It ended because it is clear on which side of its bound each claimed number lies, after ${formatCount(runs)} runs at most; secondtick assert says on which.`,
  "most-runs": ({ runs, rule }, unit) =>
    `It ended at the most runs that its budget allows, ${formatCount(runs)}, before its rule was met (${wantedBy(rule, unit)}).`,
  time: ({ runs, repeat }) =>
    `It ended because its time was up, after ${formatCount(runs)} runs at most; --runs ${repeat} repeats it.`,
  interrupted: ({ runs }) =>
    `It was interrupted after ${formatCount(runs)} runs at most: what follows is of these.`,
};

/** Which rule ended a study, how well the answer is known, and what more runs would buy; `unit` is the answer's. */
export const endedText = (ended: Ended, unit: string): string => {
  const { least, withoutInterval } = ended;
  const reason = reasons[ended.by](ended, unit);
  const known =
    least === null
      ? ""
      : ` Known least well: ${least.alternative}, ± ${amount(least.halfWidth, unit)} (${formatShare(Number(least.relative.toPrecision(2)))}); about ${formatCount(least.runsToHalve)} runs would halve that.`;
  const unknown =
    withoutInterval === 0
      ? ""
      : ` Of ${withoutInterval} ${withoutInterval === 1 ? "alternative" : "alternatives"} too little was seen for an interval.`;
  return reason + known + unknown;
};
