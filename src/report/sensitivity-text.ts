import { group } from "d3-array";
import { formatCount, formatDuration, formatShare, formatSpan } from "../base/units.ts";
import type { InputEffect, SensitivityResult } from "../experiment/sensitivity.ts";
import { isRefusal } from "../stats/interval.ts";
import { endedText } from "./ended-text.ts";
import { wrapped } from "./lines.ts";
import { effectText, sensitivityAnswer } from "./sensitivity-answer.ts";
import { type Column, stackedTables } from "./table.ts";
import { type TornadoBar, tornado } from "./tornado.ts";

const YEAR = 8760 * 3600;

const studied = ({ replay, years }: SensitivityResult): string => {
  if (replay !== null) return `replays of ${replay.fault}`;
  const { horizon, warmUp } = years!;
  const what = horizon === YEAR ? "years" : `runs of ${formatDuration(horizon)}`;
  return warmUp === 0
    ? `random first ${what}`
    : `random ${what} after a warm-up of ${formatDuration(warmUp)}`;
};

const headOf = (result: SensitivityResult): string => {
  const { title, base, inputs, rule, level, seed, model } = result;
  return (
    `${title}: what the ${result.question.words} hangs on (${base.title}). Each of ${inputs.length} ${inputs.length === 1 ? "input" : "inputs"} low and high, one at a time; ` +
    `${formatCount(base.runs)} ${studied(result)} at each value, on the same luck. Down = served share under ${formatShare(rule.threshold)}; ` +
    `in brackets ${formatShare(level)} intervals. Model ${model.digest.slice(0, 16)}, seed "${seed}".`
  );
};

const ranksText = ({ ranks: { from, to } }: InputEffect): string =>
  from === to ? `${from}` : `${from}–${to}`;

const elasticityText = ({ elasticity }: InputEffect): string => {
  if (elasticity === null || isRefusal(elasticity)) return "–";
  const text = (value: number) =>
    value.toFixed(2) === "-0.00" ? "0.00" : value.toFixed(2).replace("-", "−");
  const { estimate, lower, upper } = elasticity;
  if (lower === upper) return text(estimate);
  return `${text(estimate)} (${text(lower)} to ${text(upper)})`;
};

const swingText = ({ low, high, swing }: InputEffect, unit: string): string =>
  low.identical && high.identical ? "no run changed" : effectText(swing, unit);

/** The columns of a table of inputs, as all reports show it. */
export const sensitivityColumns = ({
  question: { unit },
  inputs,
}: SensitivityResult): Column<InputEffect>[] => {
  const effect = (end: "low" | "high"): Column<InputEffect> => ({
    title: `${end} − base`,
    priority: 3,
    of: (input) => (input[end].identical ? "no run changed" : effectText(input[end].difference, unit)),
  });
  const columns: Column<InputEffect>[] = [
    { title: "input", of: ({ label }) => label, align: "left" },
    { title: "rank", priority: 1, of: ranksText },
    { title: "low", priority: 2, of: ({ low }) => String(low.value) },
    {
      title: "base",
      priority: 4,
      of: ({ written }) => (typeof written === "object" ? "–" : String(written)),
    },
    { title: "high", priority: 2, of: ({ high }) => String(high.value) },
    effect("low"),
    effect("high"),
    { title: "high − low", of: (input) => swingText(input, unit) },
  ];
  if (inputs.some(({ elasticity }) => elasticity !== null && !isRefusal(elasticity)))
    columns.push({ title: "elasticity", priority: 5, of: elasticityText });
  return columns;
};

const barOf = ({ label, low, high }: InputEffect): TornadoBar => ({
  label,
  low: isRefusal(low.answer) ? null : low.answer.estimate,
  high: isRefusal(high.answer) ? null : high.answer.estimate,
});

const pointText = (value: number, unit: string): string => {
  if (unit === "chance") return formatShare(Number(value.toPrecision(2)));
  return unit === "s" ? formatSpan(value) : formatCount(value);
};

const MOST_BARS = 30;

/** Nothing is drawn where nothing has an effect, or the base is not known. */
const pictureOf = ({ base, inputs, question }: SensitivityResult, width: number): string => {
  const moved = inputs.filter(({ verdict, size }) => verdict !== "none" && size !== null && size > 0);
  if (isRefusal(base.answer) || moved.length === 0) return "";
  const picture = tornado(moved.slice(0, MOST_BARS).map(barOf), {
    base: base.answer.estimate,
    width,
    format: (value) => pointText(value, question.unit),
  });
  const left = moved.length - MOST_BARS;
  const more = left > 0 ? ` The ${MOST_BARS} largest; ${left} smaller ones are left out.` : "";
  const legend = `The answer at the low value ░ and at the high one █; │ is the base. Its intervals are in the tables.${more}`;
  return `${picture}\n${wrapped(legend, { width })}`;
};

/** What is not varied, together where the reason is the same. */
const notVariedOf = ({ notVaried }: SensitivityResult): string[] => {
  const byReason = group(notVaried, ({ why }) => why);
  return [...byReason].map(
    ([why, found]) => `Not varied: ${found.map(({ path }) => path).join(", ")}: ${why}.`,
  );
};

/** What is to be known to read the columns, in sentences. */
export const sensitivityNotes = (result: SensitivityResult): string[] => {
  const { level, inputs, base } = result;
  const settings = Object.entries(base.settings).map(([path, value]) => `${path}: ${String(value)}`);
  const hasElasticity = inputs.some(({ elasticity }) => elasticity !== null && !isRefusal(elasticity));
  const unlike = inputs.filter(({ low, high }) => low.runs !== base.runs || high.runs !== base.runs).length;
  return [
    "The base is the model as it is written: what the experiment samples or calibrates is held at the model's own values (compare may answer otherwise), and so " +
      `is every input while another one is varied${settings.length === 0 ? "" : `; set for all: ${settings.join(", ")}`}. One at a time tells nothing of inputs that act together.`,
    `Differences are run by run, on the same luck; all those of the tables hold together at ${formatShare(level)}, and so do the ranks: where one is a range, the intervals allow each place in it.`,
    ...(hasElasticity
      ? [
          `Elasticity: by how many per cent the answer grows when the input grows by one, on average from low to high; these hold together at ${formatShare(level)}.`,
        ]
      : []),
    ...(unlike === 0
      ? []
      : [
          `Of ${unlike} ${unlike === 1 ? "input" : "inputs"} there are fewer runs than of the base; the differences are of the runs that both have.`,
        ]),
    ...notVariedOf(result),
  ];
};

/** Inputs that changed no run are named below; they need no rows. */
const tablesOf = (result: SensitivityResult, width: number): string => {
  const rows = result.inputs.filter(({ verdict }) => verdict !== "none");
  return rows.length === 0 ? "" : stackedTables(sensitivityColumns(result), rows, width);
};

/** A sensitivity study as text for a terminal of so many columns: a tornado, tables, the answer in sentences, and notes. */
export const sensitivityText = (result: SensitivityResult, width: number): string => {
  const set = (lines: readonly string[]) => lines.map((line) => wrapped(line, { width })).join("\n");
  return `${[
    set([headOf(result)]),
    pictureOf(result, width),
    tablesOf(result, width),
    set(sensitivityAnswer(result)),
    set(sensitivityNotes(result)),
    set([endedText(result.ended, result.question.unit)]),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
};
