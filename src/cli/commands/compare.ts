import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { countIn, shared } from "../options.ts";
import { deliver, jsonText, wantsJson } from "../output.ts";
import { type Bar, startBar } from "../progress.ts";
import type { Overrides } from "../threads.ts";
import { commandLine } from "../trouble.ts";

const MOST_RUNS = 1_000_000;

/** Shows one bar after another, as one stage follows the other. */
const stagesOn = (io: Io) => {
  let stage = "";
  let bar: Promise<Bar> | undefined;
  return {
    progress: (now: string, done: number, total: number): void => {
      if (now !== stage) {
        void bar?.then(({ stop }) => stop());
        [stage, bar] = [now, startBar(io, now, total)];
      }
      void bar?.then(({ at }) => at(done));
    },
    stop: async (): Promise<void> => (await bar)?.stop(),
  };
};

const compared = async (file: string, overrides: Overrides, io: Io) => {
  const [{ experimentIn }, { overridden }, { compare: compareDesigns }, { startThreads }] = await Promise.all(
    [
      import("../checked-file.ts"),
      import("../overrides.ts"),
      import("../../experiment/compare.ts"),
      import("../threads.ts"),
    ],
  );
  const { experiment, model } = experimentIn(file);
  const threads = await startThreads({ file, overrides });
  const stages = stagesOn(io);
  try {
    return await compareDesigns(overridden(experiment, overrides), model, threads, stages.progress);
  } finally {
    await stages.stop();
    await threads.close();
  }
};

/** Compares designs on the same luck: what a fault does to each. */
export const compare = defineCommand({
  name: "compare",
  operands: "<experiment>",
  summary: "replay a fault under several designs, on the same luck",
  about: { experiment: { describe: "the experiment's YAML file" } },
  options: {
    runs: {
      type: "string",
      requiresArg: true,
      describe: "replays of each design, instead of the experiment's own number",
    },
    seed: { type: "string", requiresArg: true, describe: "any text, instead of the experiment's own seed" },
    json: shared.json,
    out: shared.out,
  },
  examples: [
    ["compare experiments/whatsapp-2014.yaml", "which design would have prevented the outage of 2014"],
    ["compare experiments/whatsapp-2014.yaml --runs 200", "the same in a tenth of the time, less sure"],
    ["compare experiments/whatsapp-2014.yaml --json --out 2014.json", "all figures, for a program"],
  ],
  run: async ({ experiment, runs, seed, json, out }, io) => {
    const overrides: Overrides = {
      ...(seed === undefined ? {} : { seed }),
      ...(runs === undefined ? {} : { runs: countIn("runs", runs, [1, MOST_RUNS]) }),
    };
    const result = await compared(String(experiment), overrides, io);
    if (wantsJson({ json, out })) return deliver(jsonText(result), { json, out }, io);
    const { compareText } = await import("../../report/compare-text.ts");
    const explain = commandLine([
      "explain",
      String(experiment),
      ...(result.designs[0].design === "as-built" ? [] : ["--design", result.designs[0].design]),
      ...(seed === undefined ? [] : ["--seed", seed]),
    ]);
    await deliver(compareText(result, io.columns, explain), { json, out }, io);
  },
});
