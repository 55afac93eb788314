import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { countIn, durationIn, positiveShareIn, shared } from "../options.ts";
import { deliver, jsonText, wantsJson } from "../output.ts";
import { startBar } from "../progress.ts";
import { strongFor } from "../style.ts";
import { commandLine } from "../trouble.ts";

const MOST_YEARS = 10_000_000;
const LEVEL = 0.95;

interface Study {
  readonly file: string;
  readonly design: string | undefined;
  readonly seed: string;
  readonly years: number;
  readonly rule: { readonly threshold: number; readonly settling: number };
}

const simulated = async ({ file, design, seed, years, rule }: Study, io: Io) => {
  const [{ modelIn }, { AS_BUILT }, { simulateYears }, { summariseYears }, { version }] = await Promise.all([
    import("../files.ts"),
    import("../../model/load.ts"),
    import("../../experiment/years.ts"),
    import("../../report/years.ts"),
    import("../../version.ts"),
  ]);
  const loaded = modelIn(file);
  const name = design ?? AS_BUILT;
  const model = loaded.model(name);
  const bar = await startBar(io, "years", years);
  const subject = {
    version,
    model: { title: loaded.title, digest: loaded.digest },
    design: { name, title: loaded.designTitle(name) },
    seed,
    rule,
    level: LEVEL,
  };
  try {
    return summariseYears(subject, simulateYears(model, { seed, years, rule }, bar.at));
  } finally {
    bar.stop();
  }
};

const repeatOf = ({ file, design, seed, rule }: Study, settling: string): string =>
  commandLine([
    "explain",
    file,
    ...(design === undefined ? [] : ["--design", design]),
    ...(seed === shared.seed.default ? [] : ["--seed", seed]),
    ...(rule.threshold === 0.5 ? [] : ["--threshold", String(rule.threshold)]),
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
      alias: "runs",
      requiresArg: true,
      default: "1000",
      describe: "how many years; each is a run of its own, a first year",
    },
    seed: shared.seed,
    threshold: shared.threshold,
    settling: shared.settling,
    json: shared.json,
    out: shared.out,
  },
  examples: [
    ["run model.yaml", "1,000 random years"],
    ["run model.yaml --design racks --years 20k", "a design of the model, more years"],
    ["run model.yaml --out years.json", "the same for a program"],
  ],
  run: async ({ model, design, years, seed, threshold, settling, json, out }, io) => {
    const study: Study = {
      file: String(model),
      design,
      seed,
      years: countIn("years", years, [1, MOST_YEARS]),
      rule: {
        threshold: positiveShareIn("threshold", threshold),
        settling: durationIn("settling", settling),
      },
    };
    const result = await simulated(study, io);
    if (wantsJson({ json, out })) return deliver(jsonText(result), { json, out }, io);
    const { yearsText } = await import("../../report/years-text.ts");
    const style = { columns: io.columns, strong: strongFor(io, out) };
    await deliver(yearsText(result, style, repeatOf(study, settling)), { json, out }, io);
  },
});
