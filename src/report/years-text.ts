import { formatCount, formatDuration, formatShare, formatSpan } from "../base/units.ts";
import type { MeanEstimate } from "../stats/hall-interval.ts";
import { type Estimate, isRefusal, type Refusal } from "../stats/interval.ts";
import { boundAfterNone } from "../stats/proportion.ts";
import { attributionText } from "./attribution-text.ts";
import { gainText } from "./control-text.ts";
import { endedText } from "./ended-text.ts";
import { heading, wrapped } from "./lines.ts";
import { stackedTables } from "./table.ts";
import { blockBar } from "./terminal/bar.ts";
import { exceedanceText } from "./terminal/exceedance.ts";
import type { DowntimeBin, DowntimeQuantile, YearsResult } from "./years.ts";

/** How a text is shown. */
export interface TextStyle {
  /** Characters in a line. */
  readonly columns: number;
  /** Makes a heading stand out, where that is possible. */
  readonly strong: (text: string) => string;
}

const YEAR = 8760 * 3600;

/** A line of a table of years: what, its estimate, and its interval in words. */
export type YearsRow = readonly [what: string, estimate: string, interval: string];

const between = (lower: string, upper: string): string => `${lower} to ${upper}`;

/** A share of years; never seen or always seen is told as a bound. */
const shareRow = (what: string, { estimate, lower, upper, level, n }: Estimate): YearsRow => {
  if (estimate === 0) return [what, "none seen", `at most ${formatShare(boundAfterNone(n, level))}`];
  if (estimate === 1) return [what, "all of them", `at least ${formatShare(1 - boundAfterNone(n, level))}`];
  return [what, formatShare(estimate), between(formatShare(lower), formatShare(upper))];
};

const meanRow = (what: string, mean: MeanEstimate | Refusal, format: (value: number) => string): YearsRow => {
  if (isRefusal(mean)) return [what, "too few", "no interval: too few years had any"];
  const { estimate, lower, upper, constant } = mean;
  if (constant && estimate === 0) return [what, "none seen", ""];
  if (constant) return [what, format(estimate), "the same in every year: spread unknown"];
  return [what, format(estimate), between(format(Math.max(0, lower)), format(upper))];
};

const quantileRow = ({ p, estimate, lower, upper }: DowntimeQuantile): YearsRow => {
  const [low, high] = [lower, upper].map((end) =>
    end === null || !Number.isFinite(end) ? "no bound" : formatSpan(end),
  );
  const what = p === 0.5 ? "median" : `${formatShare(p)} of years stay within`;
  return [`  ${what}`, formatSpan(estimate), between(low!, high!)];
};

/** Nothing is said of data where none were lost: most models cannot lose any. */
const dataRows = ({ losses, total, writes, yearsWithout }: YearsResult["dataLost"]): YearsRow[] =>
  yearsWithout.estimate === 1
    ? []
    : [
        shareRow("Years without a loss of data", yearsWithout),
        meanRow("Losses of data in a year, mean", losses, formatCount),
        meanRow("  of these of all data of a group", total, formatCount),
        meanRow("Writes lost in a year, mean", writes, formatSpan),
      ];

const estimateRow = (
  what: string,
  answer: Estimate | Refusal,
  format: (value: number) => string,
): YearsRow => {
  if (isRefusal(answer)) return [what, "too few", "no interval: too few outages"];
  const { estimate, lower, upper } = answer;
  const [low, high] = [lower, upper].map((end) => (Number.isFinite(end) ? format(end) : "no bound"));
  return Number.isFinite(estimate)
    ? [what, format(estimate), between(low!, high!)]
    : [what, "none seen", `at least ${low}`];
};

const RATIOS = [
  ["outage-length", "Length of an outage, mean"],
  ["time-to-detect", "  until it is noticed, mean"],
  ["time-to-recover", "  until all is normal again, mean"],
] as const;

const yearsOf = (years: number): string =>
  years >= 1 ? `${formatCount(years)} years` : formatSpan(years * YEAR);

/** What only a study tells: lengths of single outages, and how often the longest of those asked about come. */
const studyRows = (study: YearsResult["study"], none: boolean): YearsRow[] => {
  if (study === null || none) return [];
  const { ratios, longer, means } = study;
  const seldom = longer.findLast(({ number }) => !isRefusal(number) && number.estimate > 0);
  return [
    ...RATIOS.map(([name, what]) => estimateRow(what, ratios[name]!, formatSpan)),
    estimateRow("Availability, mean", means.availability!, formatShare),
    ...(seldom?.returnPeriod == null
      ? []
      : [estimateRow(`Time between outages ≥ ${formatDuration(seldom.x)}`, seldom.returnPeriod, yearsOf)]),
  ];
};

/** The mean downtime once more, with the independent twin as control, where it was run. */
const controlledRows = (study: YearsResult["study"]): YearsRow[] => {
  if (study === null || study.controlled === null) return [];
  const what = "  with its independent twin";
  if (isRefusal(study.controlled)) return [[what, "none", study.controlled.refused]];
  const { estimate, lower, upper } = study.controlled;
  const interval = between(formatSpan(lower), formatSpan(upper));
  return [[what, formatSpan(estimate), `${interval}; ${gainText(study.controlled)}`]];
};

/** The lines of the table of years, as all reports show it. */
export const yearsRows = ({
  study,
  none,
  withoutOutage,
  outagesPerYear,
  downtime,
  longerThan,
  userHoursLost,
  dataLost,
}: YearsResult): YearsRow[] => [
  shareRow("Years without an outage", withoutOutage),
  meanRow("Outages in a year, mean", outagesPerYear, formatCount),
  meanRow("Downtime in a year, mean", downtime.mean, formatSpan),
  ...controlledRows(study),
  ...downtime.quantiles.map(quantileRow),
  ["Years with some outage longer than", "", ""],
  ...longerThan.map((one) => shareRow(`  ${formatDuration(one.x)}`, one)),
  ...(userHoursLost === null ? [] : [meanRow("User-hours lost in a year, mean", userHoursLost, formatCount)]),
  ...studyRows(study, none),
  ...dataRows(dataLost),
];

const BAR = 40;

/** The limits of a bin in words. */
export const binName = ({ above, upTo }: DowntimeBin): string => {
  if (upTo === null) return `more than ${formatDuration(above)}`;
  return above === 0
    ? `up to ${formatDuration(upTo)}`
    : `${formatDuration(above)} to ${formatDuration(upTo)}`;
};

const bars = ({ histogram }: YearsResult, columns: number): string => {
  const most = Math.max(...histogram.map(({ years }) => years));
  const length = Math.max(4, Math.min(BAR, columns - 34));
  const rows = histogram.map((bin) => {
    return [binName(bin), formatCount(bin.years), blockBar((length * bin.years) / most)] as const;
  });
  return stackedTables<(typeof rows)[number]>(
    [
      { title: "downtime", of: ([name]) => name, align: "left" },
      { title: "years", of: ([, years]) => years },
      { title: "", of: ([, , bar]) => bar, align: "left" },
    ],
    rows,
    columns,
  );
};

/** What the years are years of, and what down means. */
export const yearsHead = ({ design, years, seed, rule }: YearsResult): string =>
  `${formatCount(years)} random ${years === 1 ? "year" : "years"} of the design "${design.title}", seed "${seed}". Each is a ` +
  "first year: everything starts good and new. Down means: the served share is below " +
  `${formatShare(rule.threshold)}; an outage is over once the share has stayed up for ${formatDuration(rule.settling)}.`;

/** What the intervals are, or what can be said after no outage. */
export const yearsClosing = ({ none, outageBound, years, level }: YearsResult): string =>
  none
    ? `No outage in ${formatCount(years)} years: at ${formatShare(level)} confidence, fewer than ${formatShare(outageBound!)} of years have one.`
    : `Intervals: ${formatShare(level)}, from ${formatCount(years)} independent years.`;

/** The curve of the longest outage, where there were outages. */
const exceedanceParagraphs = ({ study, none }: YearsResult, { columns, strong }: TextStyle): string[] => {
  const curve = none ? undefined : study?.curves.find(({ column }) => column === "longest-outage");
  const text = curve === undefined ? "" : exceedanceText(curve, columns);
  return text === ""
    ? []
    : [`${heading("Chance that some outage of a year is longer than …", columns, strong)}\n${text}`];
};

/** The result of `run` as text, for people. `repeat` is the command that tells a single year, without its number. */
export const yearsText = (result: YearsResult, { columns, strong }: TextStyle, repeat: string): string => {
  const text = stackedTables<YearsRow>(
    [
      { title: "", of: ([what]) => what, align: "left" },
      { title: "estimate", of: ([, estimate]) => estimate },
      { title: `${formatShare(result.level)} interval`, of: ([, , interval]) => interval, align: "left" },
    ],
    yearsRows(result),
    columns,
  );
  const [worst] = result.worst;
  const paragraphs = [
    `${heading(result.model.title, columns, strong)}\nmodel ${result.model.digest.slice(0, 16)}`,
    wrapped(yearsHead(result), { width: columns }),
    text,
    ...exceedanceParagraphs(result, { columns, strong }),
    ...(result.none
      ? []
      : [`${heading("Years with an outage, by their downtime", columns, strong)}\n${bars(result, columns)}`]),
    ...attributionText(result.attribution, result.downtime.mean, {
      width: columns,
      level: result.level,
      strong,
    }),
    wrapped(yearsClosing(result), { width: columns }),
    ...(result.study === null ? [] : [wrapped(endedText(result.study.ended, "s"), { width: columns })]),
    ...(worst === undefined
      ? []
      : [
          `${wrapped(`The longest outage lasted ${formatDuration(worst.longestOutage)}. Its story:`, { width: columns })}\n  ${repeat} ${worst.replication}`,
        ]),
  ];
  return `${paragraphs.join("\n\n")}\n`;
};
