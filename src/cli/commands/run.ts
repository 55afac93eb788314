import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import type { YearsGiven } from "../opened-years.ts";
import { countIn, durationIn, positiveShareIn, shared } from "../options.ts";
import { deliverData, deliverWords, jsonText, wantsJson } from "../output.ts";
import { startBar } from "../progress.ts";
import { reportForms } from "../report-options.ts";
import { studyOptions } from "../study-options.ts";
import { strongFor } from "../style.ts";
import { typedLine } from "../typed-line.ts";
import { UsageError } from "../usage-error.ts";

const MOST_YEARS = 10_000_000;
const YEARS = 1000;
/** How long runs to an event are at most, in years, if nobody says. */
const HORIZON = 100;
const EVENTS = ["first-outage", "data-loss"] as const;
const LEVEL = 0.95;

interface Study {
  readonly file: string;
  readonly design: string | undefined;
  readonly seed: string;
  readonly years: number;
  readonly rule: { readonly threshold: number; readonly settling: number };
}

const opened = async ({ file, design, seed, rule }: Study) => {
  const [{ modelIn }, { AS_BUILT }, { version }] = await Promise.all([
    import("../files.ts"),
    import("../../model/load.ts"),
    import("../../version.ts"),
  ]);
  const loaded = modelIn(file);
  const name = design ?? AS_BUILT;
  const subject = {
    version,
    model: { title: loaded.title, digest: loaded.digest },
    design: { name, title: loaded.designTitle(name) },
    seed,
    rule,
    level: LEVEL,
  };
  return { model: loaded.model(name), subject };
};

/** Runs a study of years, or a part of one, and delivers what it found. */
const simulated = async (file: string, given: YearsGiven, io: Io): Promise<void> => {
  const [{ openYears }, { conductAsked }, { deliverYears }] = await Promise.all([
    import("../opened-years.ts"),
    import("../conducted-study.ts"),
    import("../years-result.ts"),
  ]);
  const opened = openYears(file, given);
  const choice = { ...given, explain: repeatOf(file, given) };
  await conductAsked(opened, given, io, (conducted) => deliverYears(conducted, opened, choice, io));
};

/** Runs to an event, each for so many years at most. */
const simulatedUntil = async (study: Study, until: (typeof EVENTS)[number], runs: number, io: Io) => {
  const { seed, years, rule } = study;
  const [{ YEAR }, { simulateUntil }, { summariseUntil }] = await Promise.all([
    import("../../experiment/years.ts"),
    import("../../experiment/until.ts"),
    import("../../report/until.ts"),
  ]);
  const { model, subject } = await opened(study);
  const horizon = years * YEAR;
  const bar = await startBar(io, "runs", runs);
  try {
    const times = simulateUntil(model, { seed, until, runs, horizon, rule }, bar.at);
    return summariseUntil({ ...subject, until, horizon }, times);
  } finally {
    bar.stop();
  }
};

const repeatOf = (file: string, { design, seed, threshold, settling }: YearsGiven): string =>
  typedLine([
    "explain",
    file,
    ...(design === undefined ? [] : ["--design", design]),
    ...(seed === shared.seed.default ? [] : ["--seed", seed]),
    ...(threshold === shared.threshold.default ? [] : ["--threshold", threshold]),
    ...(settling === shared.settling.default ? [] : ["--settling", settling]),
    "--replication",
  ]);

/** Random years of a model: the distribution of its yearly downtime. */
export const run = defineCommand({
  name: "run",
  operands: "<model>",
  summary: "simulate random years: how long the service is down in a year",
  about: { model: { describe: "the model's YAML file" } },
  options: {
    design: shared.design,
    years: {
      type: "string",
      requiresArg: true,
      describe: `how many years, ${YEARS} by default; each is a run of its own, a first year. With --until: after how many a run is cut off, ${HORIZON} by default`,
    },
    until: {
      choices: EVENTS,
      requiresArg: true,
      describe: "run from good and new until this happens: the mean time to it",
    },
    ...studyOptions,
    runs: {
      type: "string",
      requiresArg: true,
      describe: `with --until: how many runs, ${YEARS} by default; else the same as --years`,
    },
    seed: shared.seed,
    threshold: shared.threshold,
    settling: shared.settling,
  },
  examples: [
    ["run model.yaml", "1,000 random years"],
    ["run model.yaml --design racks --years 20k", "a design of the model, more years"],
    ["run model.yaml --until data-loss --years 10k", "the mean time until data are lost"],
    ["run model.yaml --out years.json", "the same for a program"],
    ["run model.yaml --html years.html", "and a page with pictures"],
    ["run model.yaml --csv tables", "a row for each year, and for each outage"],
  ],
  run: async ({ model, ...given }, io) => {
    const { years, until, runs, seed, threshold, settling, out } = given;
    const file = String(model);
    const style = { columns: io.columns, strong: strongFor(io, out) };
    if (until !== undefined) {
      if (given.csv !== undefined || given.parquet !== undefined)
        throw new UsageError("--until: runs to an event have no tables");
      if (reportForms.some((form) => given[form] !== undefined))
        throw new UsageError("--until: runs to an event have a text, or JSON, and no reports");
      const study: Study = {
        file,
        design: given.design,
        seed,
        years: countIn("years", years ?? String(HORIZON), [1, MOST_YEARS]),
        rule: {
          threshold: positiveShareIn("threshold", threshold),
          settling: durationIn("settling", settling),
        },
      };
      const result = await simulatedUntil(
        study,
        until,
        countIn("runs", runs ?? String(YEARS), [1, MOST_YEARS]),
        io,
      );
      if (wantsJson(given)) return deliverData(jsonText(result), given, io);
      const { untilText } = await import("../../report/until-text.ts");
      return deliverWords(untilText(result, style), given, io);
    }
    if (years !== undefined && runs !== undefined)
      throw new UsageError("--runs: --years says already how many; each year is a run");
    await simulated(file, { ...given, runs: years ?? runs }, io);
  },
});
