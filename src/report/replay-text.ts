import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import type { AlternativeResult } from "../experiment/compare.ts";
import { isRefusal } from "../stats/interval.ts";
import { designColumns } from "./design-columns.ts";
import { endedText } from "./ended-text.ts";
import { mean, meanMinutes, minutes, percent } from "./figures.ts";
import { wrapped } from "./lines.ts";
import { publishedText } from "./published-text.ts";
import { answer, type ReplayResult } from "./replay-answer.ts";
import { type Column, stackedTables } from "./table.ts";

/** The unit of a column of user-hours, with the mark of its heading: the greatest of its means keeps two digits at least. */
const userHourScale = (alternatives: readonly AlternativeResult[]) => {
  const known = alternatives.flatMap(({ means }) => {
    const one = means["user-hours-lost"]!;
    return isRefusal(one) ? [] : [one.estimate];
  });
  const most = Math.max(0, ...known);
  if (most >= 1e7) return { mark: "M ", scale: { per: 1e6, digits: 0 } };
  return most >= 1e4
    ? { mark: "thousand ", scale: { per: 1e3, digits: 0 } }
    : { mark: "", scale: { per: 1, digits: 0 } };
};

/** A title with ‡ where the fault never changed anything, † where mostly no outage followed; `replayNotes` explains both. */
export const marked = ({ replayed, runs }: AlternativeResult, title: string): string => {
  const { inert, tolerated } = replayed!;
  const mark = inert === runs ? " ‡" : tolerated > runs / 2 ? " †" : "";
  return title + mark;
};

const costColumn: Column<AlternativeResult> = {
  title: "cost",
  priority: 1,
  of: ({ relativeCost }) => (relativeCost === null ? "–" : `${relativeCost.toFixed(2)}×`),
};

const quantileAt = ({ quantiles }: AlternativeResult, p: number) => quantiles.find((one) => one.p === p)!;

/** The columns of a table of replays, as all reports show it. */
export const replayColumns = ({
  rule,
  alternatives,
  hasPhones,
  hasPeople,
}: ReplayResult): Column<AlternativeResult>[] => {
  const long = formatDuration(rule.longer[0]!);
  const columns: Column<AlternativeResult>[] = [
    ...designColumns(alternatives, marked),
    ...(alternatives[0]!.relativeCost === null ? [] : [costColumn]),
    {
      title: "median, min",
      long: "50 % of runs are shorter, min",
      of: (one) => minutes(quantileAt(one, 0.5)),
    },
    { title: "5 %, min", long: "5 % of runs are shorter, min", of: (one) => minutes(quantileAt(one, 0.05)) },
    {
      title: "95 %, min",
      long: "95 % of runs are shorter, min",
      of: (one) => minutes(quantileAt(one, 0.95)),
    },
    {
      title: `P(≥ ${long} | fault)`,
      long: `chance of an outage of ${long} or more`,
      of: ({ longer }) => percent(longer[0]!.chance),
    },
  ];
  if (alternatives.some(({ replayed }) => replayed!.yearly !== null))
    columns.push({
      title: "in a year, by it",
      priority: 5,
      long: "the same in a year, by it",
      of: ({ replayed }) => (replayed!.yearly === null ? "–" : percent(replayed!.yearly)),
    });
  if (hasPhones) {
    const { mark, scale } = userHourScale(alternatives);
    columns.push({
      title: `${mark}user-hours lost`,
      priority: 4,
      of: ({ means }) => mean(means["user-hours-lost"]!, scale),
    });
  }
  columns.push({
    title: "mean − first, min",
    priority: 2,
    long: "mean − that of the first design, min",
    of: ({ difference }) =>
      difference === null ? "–" : meanMinutes(difference.means["longest-outage"]!, true),
  });
  if (hasPeople)
    columns.push({
      title: "full restart",
      long: "chance of a full restart",
      of: ({ replayed }) => percent(replayed!.fullRestart!),
    });
  return columns;
};

const headOf = ({ title, replay, rule, ended, level, seed, model }: ReplayResult): string =>
  `${title}: replay of ${replay.fault}, ${formatCount(ended.runs)} runs a design on the same luck. Down = served share under ` +
  `${formatShare(rule.threshold)}; in brackets ${formatShare(level)} intervals. Model ${model.digest.slice(0, 16)}, seed "${seed}".`;

/** Which vectors of free parameters agree with history, in a sentence; nothing where nothing is calibrated. */
export const calibrationNotes = ({ calibration, ended }: ReplayResult): string[] => {
  if (calibration === null) return [];
  const { samples, vectors, acceptance, effectiveSize } = calibration;
  const used = Math.min(ended.runs, vectors.length);
  const fewer = used < vectors.length ? ` So few runs use only the first ${used} of them.` : "";
  return [
    `Free parameters: ${vectors.length} of ${formatCount(samples)} sampled vectors agree with history ` +
      `(acceptance ${percent(acceptance)}, effective size ${effectiveSize}); intervals are clustered by vector.${fewer}`,
  ];
};

/** How many runs of which alternatives had something: as `as built 3 of 200`. */
const countsOf = (
  alternatives: readonly AlternativeResult[],
  count: (replayed: NonNullable<AlternativeResult["replayed"]>) => number,
): string =>
  alternatives
    .filter(({ replayed }) => count(replayed!) > 0)
    .map(({ title, replayed, runs }) => `${title} ${count(replayed!)} of ${runs}`)
    .join("; ");

/** What is to be known to read the columns, in sentences. */
export const replayNotes = ({ replay, rule, alternatives, level }: ReplayResult): string[] => {
  const notes = [
    `Length of the longest outage of a run: median, 5 % and 95 % quantile. All figures but the yearly chance are conditional on the fault. Outages are cut at ${formatDuration(replay.horizon)}.`,
  ];
  const [first, second] = alternatives;
  const { faultsPerYear } = first!.replayed!;
  if (faultsPerYear !== null)
    notes.push(
      `In a year, by it: the chance that ${replay.fault} comes (${faultsPerYear.toPrecision(2)} times a year by the model, taken as ` +
        `given) and an outage of at least ${formatDuration(rule.longer[0]!)} follows. Other causes are not in it: "run" has them all.`,
    );
  if (second !== undefined)
    notes.push(
      `Mean − first: on the same luck, run by run; these intervals all hold together at ${formatShare(level)}.`,
    );
  if (first!.relativeCost !== null)
    notes.push(
      "Cost: servers, routers, places and crews a month, relative to the first design; what changing software costs is not in it.",
    );
  const inert = countsOf(alternatives, (replayed) => replayed.inert);
  if (inert !== "")
    notes.push(`The fault changed nothing (inert, ‡) in runs of: ${inert}. Draw no conclusion from these.`);
  const tolerated = countsOf(alternatives, (replayed) => replayed.tolerated);
  if (tolerated !== "") notes.push(`No outage followed (tolerated, †) in runs of: ${tolerated}.`);
  const cut = countsOf(alternatives, ({ cutOff }) => cutOff);
  if (cut !== "") notes.push(`Cut off at the horizon: ${cut}.`);
  return notes;
};

/**
 * A comparison of replays as text for a terminal of so many columns: tables, notes, the answer in plain sentences, and the command
 * that tells one run of it; `explain` is that command without the run's number.
 */
export const replayText = (result: ReplayResult, width: number, explain: string): string => {
  const paragraphs = [headOf(result), ...calibrationNotes(result)].map((line) => wrapped(line, { width }));
  const tables = stackedTables(replayColumns(result), result.alternatives, width);
  const notes = replayNotes(result).map((note) => wrapped(note, { width }));
  const sentences = answer(result).map((sentence) => wrapped(sentence, { width }));
  const { published, alternatives } = result;
  const beside = published === null ? [] : [publishedText(published, alternatives[0]!.title, width)];
  const ended = wrapped(endedText(result.ended, result.question.unit), { width });
  const { replication, vector } = result.example;
  const story = `${explain} --replication ${replication}${vector === null ? "" : ` --vector ${vector}`}`;
  const example = `${wrapped(`The story of a run of median length, ${result.alternatives[0]!.title}:`, { width })}\n  ${story}`;
  return `${[...paragraphs, tables, notes.join("\n"), ...beside, sentences.join("\n"), ended, example].join("\n\n")}\n`;
};
