import type { CutSet, CutSets } from "../analytic/cut-sets.ts";
import type { ChainAnswer } from "../analytic/exact-answer.ts";
import type { TwinAnswer } from "../analytic/independent-twin.ts";
import { formatCount, formatDuration, formatShare, formatSpan } from "../base/units.ts";
import type { Agreement } from "../experiment/exact.ts";
import { isRefusal } from "../stats/interval.ts";
import type { ExactResult } from "./exact.ts";
import { wrapped } from "./lines.ts";
import { stackedTables } from "./table.ts";
import type { TextStyle } from "./years-text.ts";

const YEAR = 8_760 * 3_600;
const MOST_TOLD = 8;

const names: Readonly<Record<Agreement["what"], (x: string) => string>> = {
  downtime: () => "Downtime, mean",
  "without-outage": () => "Years without an outage",
  "outage-at-least": (x) => `Years with an outage of ${x} or more`,
  "downtime-beyond": (x) => `Years with a downtime over ${x}`,
};

/** A small chance is told with its digits, never as none. */
const chance = (value: number): string =>
  value > 0 && value < 1e-6 ? value.toExponential(2) : formatShare(value);

const shown = (what: Agreement["what"], value: number): string =>
  what === "downtime" ? formatSpan(value) : chance(value);

const agreementTable = (agreement: readonly Agreement[], columns: number): string =>
  stackedTables<Agreement>(
    [
      {
        title: "first year",
        of: ({ what, x }) => names[what](x === null ? "" : formatDuration(x)),
        align: "left",
      },
      { title: "exact", of: ({ what, exact }) => (typeof exact === "number" ? shown(what, exact) : "–") },
      {
        title: "simulated",
        of: ({ what, simulated }) =>
          simulated === null ? "–" : simulated === 0 ? "none" : shown(what, simulated),
      },
      { title: "z", of: ({ z }) => (z === null ? "–" : z.toFixed(1)) },
    ],
    agreement,
    columns,
  );

/** Why numbers are missing, each reason once. */
const reasons = (agreement: readonly Agreement[]): string[] => [
  ...new Set(agreement.flatMap(({ exact }) => (typeof exact === "number" ? [] : [`– : ${exact.refused}.`]))),
];

const longRunText = ({ longRun, timeToOutage }: ChainAnswer): string => {
  if (isRefusal(longRun)) return `Long run: ${longRun.refused}.`;
  const { unavailability, outageRate, meanOutage } = longRun;
  const down = `Long run: down ${chance(unavailability)} of the time (${formatSpan(unavailability * YEAR)} a year)`;
  const first =
    timeToOutage === null
      ? "the first outage may never come"
      : typeof timeToOutage === "number"
        ? `the first comes after ${formatSpan(timeToOutage)} on average`
        : `the time to the first is not known: ${timeToOutage.refused}`;
  if (outageRate === 0) return `${down}; ${first}.`;
  const often = formatCount(Number((outageRate * YEAR).toPrecision(3)));
  return `${down}, ${often} outages a year of ${formatSpan(meanOutage)} each on average; ${first}.`;
};

/** What the exact numbers come from, or why there are none. */
const sourceText = ({ chain, renewal }: ExactResult): string => {
  if (!isRefusal(chain))
    return `Markov chain of ${formatCount(chain.states)} states, built by the engine itself.`;
  if (renewal === null) return `No exact answer for this design: ${chain.refused}.`;
  const why = isRefusal(renewal) ? ` Nor is there one by renewal theory: ${renewal.refused}.` : "";
  return `No Markov chain: ${chain.refused}. ${why}`;
};

const renewalText = ({ chain, renewal }: ExactResult): string[] => {
  if (!isRefusal(chain) || renewal === null || isRefusal(renewal)) return [];
  const { unavailability } = renewal;
  return [
    `By renewal theory, one component with any laws is down ${chance(unavailability)} of the time in the long run ` +
      `(${formatSpan(unavailability * YEAR)} a year).`,
  ];
};

const theoryText = (result: ExactResult, { columns }: TextStyle): string => {
  const { chain, agreement } = result;
  const set = (text: string) => wrapped(text, { width: columns });
  return [
    set(sourceText(result)),
    agreementTable(agreement, columns),
    ...(isRefusal(chain) ? renewalText(result) : [...reasons(agreement), longRunText(chain)]).map(set),
  ].join("\n\n");
};

const twinText = ({ unavailability: { lower, upper }, importance }: TwinAnswer, columns: number): string => {
  const isOne = upper - lower <= 1e-6 * upper;
  const share = isOne ? chance(upper) : `${chance(lower)} to ${chance(upper)}`;
  const hours = isOne
    ? formatSpan(upper * YEAR)
    : `${formatSpan(lower * YEAR)} to ${formatSpan(upper * YEAR)}`;
  const told = importance
    .filter(({ birnbaum }) => birnbaum > 0)
    .slice(0, 3)
    .map(({ component, count, birnbaum }) => `${component}${alike(count)} ${chance(birnbaum)}`);
  const text =
    `Independent twin (every failure alone, each component with a crew of its own, every take-over at once and without ` +
    `fail): down ${share} of the time in the long run, ${hours} a year.`;
  const weights = told.length === 0 ? "" : ` Birnbaum importance: ${told.join(", ")}.`;
  return wrapped(text + weights, { width: columns });
};

const alike = (count: number): string => (count === 1 ? "" : ` (${formatCount(count)} alike)`);

const cutTable = (sets: readonly CutSet[], columns: number): string =>
  stackedTables<CutSet>(
    [
      { title: "together down", of: ({ components }) => components.join(" + "), align: "left" },
      { title: "alike", of: ({ count }) => formatCount(count) },
      {
        title: "each a year",
        of: ({ chance: one }) => (one === 0 ? "never by itself" : formatSpan(one * YEAR)),
      },
    ],
    sets.slice(0, MOST_TOLD),
    columns,
  );

const cutText = ({ sets, upTo }: CutSets, { columns, strong }: TextStyle): string[] => {
  const singles = sets.filter(({ components }) => components.length === 1);
  const others = sets.filter(({ components }) => components.length > 1);
  const none = "No single point of failure: no component takes the service down alone.";
  const more = (found: readonly CutSet[]) =>
    found.length > MOST_TOLD
      ? [`… and ${formatCount(found.length - MOST_TOLD)} more kinds (all in --json).`]
      : [];
  return [
    singles.length === 0
      ? none
      : [strong("Single points of failure"), cutTable(singles, columns), ...more(singles)].join("\n"),
    others.length === 0
      ? `No further minimal cut set of up to ${upTo} components.`
      : [
          strong(`Minimal cut sets of up to ${upTo} components`),
          cutTable(others, columns),
          ...more(others),
        ].join("\n"),
  ];
};

const headline = ({ design, threshold, years, seed }: ExactResult): string =>
  `The design "${design.title}" by theory${years === 0 ? "" : `, beside ${formatCount(years)} simulated first years (seed "${seed}")`}. ` +
  `Everything starts good and new. Down means: the served share is below ${formatShare(threshold)}; every outage counts, ` +
  "however short the service is up between two.";

/** The result of `exact` as text, for people. */
export const exactText = (result: ExactResult, style: TextStyle): string => {
  const { twin, cutSets, model } = result;
  const paragraphs = [
    `${style.strong(model.title)}\nmodel ${model.digest.slice(0, 16)}`,
    wrapped(headline(result), { width: style.columns }),
    theoryText(result, style),
    ...(twin === null ? [] : [twinText(twin, style.columns)]),
    ...(cutSets === null ? [] : cutText(cutSets, style)),
  ];
  return `${paragraphs.join("\n\n")}\n`;
};
