import { formatCount, formatDuration, formatShare, formatSpan } from "../base/units.ts";
import { isRefusal } from "../stats/interval.ts";
import { wrapped } from "./lines.ts";
import { stackedTables } from "./table.ts";
import type { TimeQuantile, UntilResult } from "./until.ts";
import type { TextStyle } from "./years-text.ts";

type Row = readonly [what: string, estimate: string, interval: string];

const WHAT = { "first-outage": "the first outage", "data-loss": "the first loss of data" } as const;

const HAPPENED = { "first-outage": "Runs with an outage", "data-loss": "Runs with a loss of data" } as const;

const beyond = (value: number | null): string => (value === null ? "later" : formatSpan(value));

const quantileRow = ({ p, estimate, lower, upper }: TimeQuantile): Row => [
  p === 0.5 ? "  median" : `  ${formatShare(p)} of runs by`,
  beyond(estimate),
  lower === null ? "later" : `${formatSpan(lower)} to ${beyond(upper)}`,
];

const reachedRow = ({ reached, reachedBound, until }: UntilResult): Row => [
  HAPPENED[until],
  reachedBound === null ? formatShare(reached.estimate) : "none seen",
  reachedBound === null
    ? `${formatShare(reached.lower)} to ${formatShare(reached.upper)}`
    : `at most ${formatShare(reachedBound)}`,
];

const meanRows = ({ mean, censored, horizon, meanIfConstant, until }: UntilResult): Row[] => {
  const [estimate, interval] = isRefusal(mean)
    ? ["too few", ""]
    : mean.constant
      ? [formatSpan(mean.estimate), "in every run"]
      : [formatSpan(mean.estimate), `${formatSpan(Math.max(0, mean.lower))} to ${formatSpan(mean.upper)}`];
  if (meanIfConstant.estimate === null)
    return [[`Time to ${WHAT[until]}, mean`, "none seen", `at least ${formatSpan(meanIfConstant.lower)}`]];
  if (censored === 0) return [[`Time to ${WHAT[until]}, mean`, estimate!, interval!]];
  const { estimate: constant, lower, upper } = meanIfConstant;
  return [
    [
      `Time to ${WHAT[until]}, mean`,
      constant === null ? "none seen" : formatSpan(constant),
      upper === null ? `at least ${formatSpan(lower)}` : `${formatSpan(lower)} to ${formatSpan(upper)}`,
    ],
    [`  of it within ${formatDuration(horizon)}, mean`, estimate!, interval!],
  ];
};

const closing = ({ runs, censored, events, horizon, level, until }: UntilResult): string => {
  const intervals = `Intervals: ${formatShare(level)}, from ${formatCount(runs)} independent runs.`;
  if (censored === 0) return `No run was cut off. ${intervals}`;
  return (
    `${formatCount(censored)} of ${formatCount(runs)} runs were cut off at ${formatDuration(horizon)}, before ${WHAT[until]}. ` +
    `The mean time is that of a constant rate: all time under watch over the number of events, ${formatCount(events)}; where ` +
    `the rate changes with age, as with wear, it is another. ${intervals}`
  );
};

/** The result of `run --until` as text, for people. */
export const untilText = (result: UntilResult, { columns, strong }: TextStyle): string => {
  const { model, design, seed, rule, horizon, runs, level, until } = result;
  const table = stackedTables<Row>(
    [
      { title: "", of: ([what]) => what, align: "left" },
      { title: "estimate", of: ([, estimate]) => estimate },
      { title: `${formatShare(level)} interval`, of: ([, , interval]) => interval, align: "left" },
    ],
    [reachedRow(result), ...meanRows(result), ...result.quantiles.map(quantileRow)],
    columns,
  );
  const headline =
    `${formatCount(runs)} runs of the design "${design.title}", seed "${seed}", each from good and new to ${WHAT[until]}, ` +
    `for ${formatDuration(horizon)} at most. ` +
    (until === "first-outage"
      ? `Down means: the served share is below ${formatShare(rule.threshold)}.`
      : "Some last writes of a group, or all of its data: either is a loss.");
  const paragraphs = [
    `${strong(model.title)}\nmodel ${model.digest.slice(0, 16)}`,
    wrapped(headline, { width: columns }),
    table,
    wrapped(closing(result), { width: columns }),
  ];
  return `${paragraphs.join("\n\n")}\n`;
};
