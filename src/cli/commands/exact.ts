import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { countIn, positiveShareIn, shared } from "../options.ts";
import { deliverData, deliverWords, jsonText, wantsJson } from "../output.ts";
import { startBar } from "../progress.ts";
import { strongFor } from "../style.ts";

const MOST_YEARS = 10_000_000;
const MOST_STATES = 100_000;

interface Study {
  readonly file: string;
  readonly design: string | undefined;
  readonly seed: string;
  readonly years: number;
  readonly threshold: number;
  readonly mostStates: number;
}

const compared = async ({ file, design, mostStates, ...study }: Study, io: Io) => {
  const [{ modelIn }, { AS_BUILT }, { compareExact }, { exactResult }, { version }] = await Promise.all([
    import("../files.ts"),
    import("../../model/load.ts"),
    import("../../experiment/exact.ts"),
    import("../../report/exact.ts"),
    import("../../version.ts"),
  ]);
  const loaded = modelIn(file);
  const name = design ?? AS_BUILT;
  const model = loaded.model(name);
  const bar = await startBar(io, "years", study.years);
  const subject = {
    version,
    model: { title: loaded.title, digest: loaded.digest },
    design: { name, title: loaded.designTitle(name) },
    ...study,
  };
  try {
    return exactResult(subject, compareExact(model, { ...study, mostStates }, bar.at));
  } finally {
    bar.stop();
  }
};

/** Exact answers next to simulated ones, single points of failure and cut sets. */
export const exact = defineCommand({
  name: "exact",
  operands: "<model>",
  summary: "what theory says: exact answers beside simulated ones, single points of failure",
  about: { model: { describe: "the model's YAML file" } },
  options: {
    design: shared.design,
    years: {
      type: "string",
      requiresArg: true,
      default: "1000",
      describe: "how many first years are simulated to compare with; 0 for none",
    },
    seed: shared.seed,
    threshold: shared.threshold,
    states: {
      type: "string",
      requiresArg: true,
      default: "5000",
      describe: "give up on a Markov chain with more states; a thousand take some seconds",
    },
    json: shared.json,
    out: shared.out,
  },
  examples: [
    ["exact model.yaml", "exact and simulated numbers with z-scores, and cut sets"],
    ["exact model.yaml --design racks --years 20k", "a design of the model, more years"],
    ["exact model.yaml --years 0 --json", "theory alone, for a program"],
  ],
  run: async ({ model, design, years, seed, threshold, states, json, out }, io) => {
    const study: Study = {
      file: String(model),
      design,
      seed,
      years: countIn("years", years, [0, MOST_YEARS]),
      threshold: positiveShareIn("threshold", threshold),
      mostStates: countIn("states", states, [1, MOST_STATES]),
    };
    const result = await compared(study, io);
    if (wantsJson({ json, out })) return deliverData(jsonText(result), { json, out }, io);
    const { exactText } = await import("../../report/exact-text.ts");
    await deliverWords(
      exactText(result, { columns: io.columns, strong: strongFor(io, out) }),
      { json, out },
      io,
    );
  },
});
