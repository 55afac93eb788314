import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import type { AlternativeResult, CompareResult } from "../experiment/compare.ts";
import { ninesOf } from "../metrics/nines.ts";
import { isRefusal } from "../stats/interval.ts";
import { commonScale, differenceText, estimateText, isIdentical } from "./amounts.ts";
import { controlledDifferenceText, controlledText, controlNotes } from "./control-text.ts";
import { designColumns } from "./design-columns.ts";
import { endedText } from "./ended-text.ts";
import { wrapped } from "./lines.ts";
import { questionWords } from "./question-words.ts";
import { type Column, stackedTables } from "./table.ts";

/** A result of years. */
export type YearsComparison = CompareResult & { readonly years: NonNullable<CompareResult["years"]> };

const YEAR = 8760 * 3600;

const spanName = ({ years }: YearsComparison): string =>
  years.horizon === YEAR ? "a year" : `in ${formatDuration(years.horizon)}`;

const availability = ({ means }: AlternativeResult): string => {
  const mean = means.availability;
  if (mean === undefined || isRefusal(mean)) return "–";
  if (mean.estimate === 1) return "no downtime seen";
  return `${formatShare(mean.estimate)} (${ninesOf(mean.estimate).toFixed(1)})`;
};

const isMeanDowntime = ({ question: { column, target } }: CompareResult): boolean =>
  column === "downtime" && target.kind === "mean";

/** What the independent twins add, where they were run. */
const controlledColumns = (alternatives: readonly AlternativeResult[]): Column<AlternativeResult>[] => {
  if (alternatives.every(({ controlled }) => controlled === null)) return [];
  const told: Column<AlternativeResult>[] = [
    {
      title: "downtime with twin",
      priority: 7,
      of: ({ controlled }) => (controlled === null ? "–" : controlledText(controlled)),
    },
  ];
  if (alternatives.length > 1)
    told.push({
      title: "− first with twin",
      priority: 8,
      of: ({ difference }) =>
        difference?.controlled == null ? "–" : controlledDifferenceText(difference.controlled),
    });
  return told;
};

/** What every comparison of years tells, whatever it was asked. */
const yearColumns = (result: YearsComparison): Column<AlternativeResult>[] => {
  const { alternatives, rule, hasPhones } = result;
  const columns: Column<AlternativeResult>[] = [];
  const lengths = commonScale(
    alternatives.map(({ ratios }) => ratios["outage-length"]!),
    "s",
  );
  columns.push({ title: "availability (nines)", of: availability, priority: 4 });
  columns.push({
    title: `outages ${spanName(result)}`,
    priority: 6,
    of: ({ means }) => estimateText(means.outages!, "1"),
  });
  rule.longer.forEach((x, index) => {
    columns.push({
      title: `P(some ≥ ${formatDuration(x)})`,
      priority: 5,
      long: `chance of an outage of ${formatDuration(x)} or more`,
      of: ({ longer }) => estimateText(longer[index]!.chance, "chance"),
    });
  });
  columns.push({
    title: "mean outage",
    priority: 9,
    of: ({ ratios }) => estimateText(ratios["outage-length"]!, "s", lengths),
  });
  if (hasPhones)
    columns.push({
      title: "user-hours lost",
      priority: 4,
      of: ({ means }) => estimateText(means["user-hours-lost"]!, "user-hours"),
    });
  if (new Set(alternatives.map(({ runs }) => runs)).size > 1)
    columns.push({ title: "runs", of: ({ runs }) => formatCount(runs), priority: 10 });
  return columns;
};

/** The columns of a table of years, as all reports show it. */
export const comparisonColumns = (result: YearsComparison): Column<AlternativeResult>[] => {
  const { alternatives, question } = result;
  const columns = designColumns(alternatives);
  const { unit } = question;
  const answers = commonScale(
    alternatives.map(({ answer }) => answer),
    unit,
  );
  const downtimes = commonScale(
    alternatives.map(({ means }) => means.downtime!),
    "s",
  );
  if (alternatives[0]!.relativeCost !== null)
    columns.push({
      title: "cost",
      priority: 1,
      of: ({ relativeCost }) => (relativeCost === null ? "–" : `${relativeCost.toFixed(2)}×`),
    });
  if (!isMeanDowntime(result))
    columns.push({ title: question.words, of: ({ answer }) => estimateText(answer, unit, answers) });
  columns.push({
    title: `downtime ${spanName(result)}`,
    ...(isMeanDowntime(result) ? {} : { priority: 3 }),
    of: ({ means }) => estimateText(means.downtime!, "s", downtimes),
  });
  if (alternatives.length > 1)
    columns.push({
      title: isMeanDowntime(result) ? "− first" : "− first, by the question",
      priority: 2,
      long: `${questionWords(result)}, less that of the first design`,
      of: ({ difference }) => (difference === null ? "–" : differenceText(difference.answer, unit, answers)),
    });
  columns.push(...controlledColumns(alternatives));
  columns.push(...yearColumns(result));
  return columns;
};

const headOf = (result: YearsComparison): string => {
  const { title, years, rule, ended, level, seed, model } = result;
  const span = years.horizon === YEAR ? "years" : `runs of ${formatDuration(years.horizon)}`;
  const estimand =
    years.warmUp === 0
      ? "Each is a first year: everything starts good and new."
      : `Each is looked at after a warm-up of ${formatDuration(years.warmUp)}: the long run.`;
  return (
    `${title}: ${formatCount(ended.runs)} random ${span} of each alternative, on the same luck. ${estimand} Down = served share ` +
    `under ${formatShare(rule.threshold)}; in brackets ${formatShare(level)} intervals. Model ${model.digest.slice(0, 16)}, seed "${seed}".`
  );
};

/** What is to be known to read the columns, in sentences. */
export const comparisonNotes = (result: YearsComparison): string[] => {
  const { alternatives, level, inputs } = result;
  const notes = [];
  if (alternatives.length > 1)
    notes.push(
      `− first: on the same luck, run by run; these intervals all hold together at ${formatShare(level)}.`,
    );
  notes.push(...controlNotes(alternatives));
  if (alternatives[0]!.relativeCost !== null)
    notes.push(
      "Cost: servers, routers, places and crews a month, relative to the first; what changing software costs is not in it.",
    );
  const [{ inputs: parts }] = alternatives as [AlternativeResult];
  if (inputs !== null && parts?.share != null)
    notes.push(
      `Of the spread of ${alternatives[0]!.title}, ${formatShare(Number(parts.share.estimate.toPrecision(2)))} comes from the ${inputs.count} uncertain ` +
        `${inputs.count === 1 ? "input" : "inputs"} (${formatShare(Number(parts.share.lower.toPrecision(2)))} to ${formatShare(Number(parts.share.upper.toPrecision(2)))}), the rest is luck.`,
    );
  return notes;
};

const MOST_NAMED = 6;

/** Numbers in ascending order with runs of them drawn together, as `#1, #3–#5`. */
const ranges = (numbers: readonly number[]): string => {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `#${first}` : `#${first}–#${last}`)).join(", ");
};

/** Alternatives by their titles; with factors by their numbers in the tables. */
const listed = (some: readonly AlternativeResult[], all: readonly AlternativeResult[]): string => {
  if (Object.keys(all[0]!.settings).length > 0) return ranges(some.map((one) => 1 + all.indexOf(one)));
  const titles = some.map(({ title }) => title);
  if (titles.length <= MOST_NAMED) return titles.join("; ");
  return `${titles.slice(0, MOST_NAMED).join("; ")}; and ${titles.length - MOST_NAMED} more`;
};

/** One alternative in full; with factors with its number in the tables, too. */
export const titled = (one: AlternativeResult, all: readonly AlternativeResult[]): string =>
  Object.keys(one.settings).length > 0 ? `#${1 + all.indexOf(one)}, ${one.title}` : one.title;

/** Which may be the best; never more than the intervals allow; nothing of a single one. */
export const bestSentence = ({ best, alternatives, question, level }: YearsComparison): string => {
  const words = `by the ${question.words}`;
  if (alternatives.length === 1) return "";
  if (best === null) return `Too little was seen to say which is best ${words}.`;
  const may = alternatives.filter((_, index) => best[index]!.mayBeBest);
  if (may.length === 1) return `Best ${words}, at ${formatShare(level)}: ${titled(may[0]!, alternatives)}.`;
  const all = may.length === alternatives.length ? "any of them" : listed(may, alternatives);
  return `Which is best ${words} cannot be told at ${formatShare(level)}: it may be ${all}.`;
};

type Effect = "better" | "worse" | "unclear" | "identical";

const effectOf = ({ difference }: AlternativeResult, moreIsBetter: boolean): Effect => {
  const answer = difference!.answer;
  if (isRefusal(answer)) return "unclear";
  if (isIdentical(answer)) return "identical";
  const isLess = answer.upper < 0;
  if (!isLess && answer.lower <= 0) return "unclear";
  return isLess === moreIsBetter ? "worse" : "better";
};

/** Which are better than the first one, worse, not to be told from it, or the same. */
export const besideFirst = ({ alternatives, question, level }: YearsComparison): string[] => {
  const [first, ...others] = alternatives;
  const name = titled(first!, alternatives);
  const by = (effect: Effect) => others.filter((one) => effectOf(one, question.moreIsBetter) === effect);
  const sentence = (effect: Effect, words: string): string[] => {
    const found = by(effect);
    return found.length === 0 ? [] : [`${words}: ${listed(found, alternatives)}.`];
  };
  return [
    ...sentence("better", `Better than ${name}`),
    ...sentence("worse", `Worse than ${name}`),
    ...sentence("unclear", `Indistinguishable from ${name} by these runs (${formatShare(level)})`),
    ...sentence("identical", `Exactly as ${name} in every run`),
  ];
};

/**
 * A comparison of years as text for a terminal of so many columns: tables, notes, the answer in plain sentences, why it ended,
 * and the command that tells one run of it; `explain` is that command without the run's number.
 */
export const yearsComparisonText = (result: YearsComparison, width: number, explain: string): string => {
  const { alternatives, example, ended, question } = result;
  const set = (lines: readonly string[]) =>
    lines
      .filter((line) => line !== "")
      .map((line) => wrapped(line, { width }))
      .join("\n");
  const story = `${wrapped(`The story of a run, ${alternatives[0]!.title}:`, { width })}\n  ${explain} --replication ${example.replication}`;
  return `${[
    set([headOf(result)]),
    stackedTables(comparisonColumns(result), alternatives, width),
    set(comparisonNotes(result)),
    set([bestSentence(result), ...besideFirst(result)]),
    set([endedText(ended, question.unit)]),
    story,
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
};
