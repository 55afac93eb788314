import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import type { CompareResult, DesignResult } from "../experiment/compare.ts";
import { answer } from "./compare-answer.ts";
import { mean, meanMinutes, minutes, percent } from "./figures.ts";
import { wrapped } from "./lines.ts";
import { type Column, stackedTables } from "./table.ts";

const MILLION = { per: 1e6, digits: 0 };

const titleOf = ({ title, inert, tolerated }: DesignResult, runs: number): string => {
  // Explained in the notes below the tables.
  const mark = inert === runs ? " ‡" : tolerated > runs / 2 ? " †" : "";
  return title + mark;
};

const costColumn: Column<DesignResult> = {
  title: "cost",
  of: ({ relativeCost }) => (relativeCost === null ? "–" : `${relativeCost.toFixed(2)}×`),
};

const columnsOf = ({ rule, designs, hasPhones, hasPeople, runs }: CompareResult): Column<DesignResult>[] => {
  const long = formatDuration(rule.longer);
  const columns: Column<DesignResult>[] = [
    { title: "design", of: (design) => titleOf(design, runs), align: "left" },
    ...(designs[0].relativeCost === null ? [] : [costColumn]),
    { title: "median, min", of: ({ outage }) => minutes(outage.median) },
    { title: "5 %, min", of: ({ outage }) => minutes(outage.p5) },
    { title: "95 %, min", of: ({ outage }) => minutes(outage.p95) },
    { title: `P(≥ ${long} | fault)`, of: ({ longer }) => percent(longer) },
  ];
  if (designs.some(({ yearly }) => yearly !== null))
    columns.push({
      title: "in a year, by it",
      of: ({ yearly }) => (yearly === null ? "–" : percent(yearly)),
    });
  if (hasPhones)
    columns.push({ title: "M user-hours lost", of: ({ userHoursLost }) => mean(userHoursLost, MILLION) });
  columns.push({
    title: "mean − first, min",
    of: ({ difference }) => (difference === null ? "–" : meanMinutes(difference.outage, true)),
  });
  if (hasPeople) columns.push({ title: "full restart", of: ({ fullRestart }) => percent(fullRestart) });
  return columns;
};

const headOf = ({ title, replay, rule, runs, level, seed, model }: CompareResult): string =>
  `${title}: replay of ${replay.fault}, ${formatCount(runs)} runs a design on the same luck. Down = served share under ` +
  `${formatShare(rule.threshold)}; in brackets ${formatShare(level)} intervals. Model ${model.digest.slice(0, 16)}, seed "${seed}".`;

const calibrationOf = ({ calibration, runs }: CompareResult): string[] => {
  if (calibration === null) return [];
  const { samples, vectors, acceptance, effectiveSize } = calibration;
  const used = Math.min(runs, vectors.length);
  const fewer = used < vectors.length ? ` So few runs use only the first ${used} of them.` : "";
  return [
    `Free parameters: ${vectors.length} of ${formatCount(samples)} sampled vectors agree with history ` +
      `(acceptance ${percent(acceptance)}, effective size ${effectiveSize}); intervals are clustered by vector.${fewer}`,
  ];
};

const notesOf = ({ replay, rule, designs, runs }: CompareResult): string[] => {
  const notes = [
    `Length of the longest outage of a run: median, 5 % and 95 % quantile. All figures but the yearly chance are conditional on the fault. Outages are cut at ${formatDuration(replay.horizon)}.`,
  ];
  const [{ faultsPerYear }] = designs;
  if (faultsPerYear !== null)
    notes.push(
      `In a year, by it: the chance that ${replay.fault} comes (${faultsPerYear.toPrecision(2)} times a year by the model, taken as ` +
        `given) and an outage of at least ${formatDuration(rule.longer)} follows. Other causes are not in it: "run" has them all.`,
    );
  if (designs[0].relativeCost !== null)
    notes.push(
      "Cost: servers, routers, places and crews a month, relative to the first design; what changing software costs is not in it.",
    );
  const inert = designs.filter((design) => design.inert > 0);
  if (inert.length > 0)
    notes.push(
      `The fault changed nothing (inert, ‡) in runs of: ${inert.map(({ title, inert: count }) => `${title} ${count} of ${runs}`).join("; ")}. Draw no conclusion from these.`,
    );
  const tolerated = designs.filter((design) => design.tolerated > 0);
  if (tolerated.length > 0)
    notes.push(
      `No outage followed (tolerated, †) in runs of: ${tolerated.map(({ title, tolerated: count }) => `${title} ${count} of ${runs}`).join("; ")}.`,
    );
  const cut = designs.filter((design) => design.cutOff > 0);
  if (cut.length > 0)
    notes.push(
      `Cut off at the horizon: ${cut.map(({ title, cutOff }) => `${title} ${cutOff} of ${runs}`).join("; ")}.`,
    );
  return notes;
};

/**
 * A comparison as text for a terminal of so many columns: tables, notes, the answer in plain sentences, and the command
 * that tells one run of it; `explain` is that command without the run's number.
 */
export const compareText = (result: CompareResult, width: number, explain: string): string => {
  const paragraphs = [headOf(result), ...calibrationOf(result)].map((line) => wrapped(line, { width }));
  const tables = stackedTables(columnsOf(result), result.designs, width);
  const notes = notesOf(result).map((note) => wrapped(note, { width }));
  const sentences = answer(result).map((sentence) => wrapped(sentence, { width }));
  const { replication, vector } = result.example;
  const story = `${explain} --replication ${replication}${vector === null ? "" : ` --vector ${vector}`}`;
  const example = `The story of a run of median length, ${result.designs[0].title}:\n  ${story}`;
  return `${[...paragraphs, tables, notes.join("\n"), sentences.join("\n"), example].join("\n\n")}\n`;
};
