import { defineCommand } from "../command.ts";
import { studyOptions } from "../study-options.ts";

/** Compares alternatives on the same luck: what a fault does to each, or what random years are like with each. */
export const compare = defineCommand({
  name: "compare",
  operands: "<experiment>",
  summary: "run an experiment: several designs, and settings of them, on the same luck",
  about: { experiment: { describe: "the experiment's YAML file" } },
  options: studyOptions,
  examples: [
    ["compare experiments/whatsapp-2014.yaml", "which design would have prevented the outage of 2014"],
    ["compare experiments/whatsapp-2014.yaml --runs 200", "the same in a tenth of the time, less sure"],
    ["compare experiments/whatsapp-2014.yaml --json --out 2014.json", "all figures, for a program"],
    [
      "compare experiments/whatsapp-2014.yaml --parquet tables",
      "a row for each replication, and for each outage",
    ],
    [
      "compare experiments/whatsapp-2014.yaml --out 2014/",
      "text, figures, a page with pictures, and the outputs that the file lists",
    ],
    [
      "compare experiments/whatsapp-2014.yaml --html 2014.html --svg pictures",
      "a page with pictures, and these as files",
    ],
  ],
  run: async ({ experiment, ...given }, io) => {
    const [{ openExperiment }, { conductAsked }, { deliverComparison }] = await Promise.all([
      import("../opened-study.ts"),
      import("../conducted-study.ts"),
      import("../comparison.ts"),
    ]);
    const file = String(experiment);
    const opened = openExperiment("compare", file, given);
    await conductAsked(opened, given, io, (conducted) =>
      deliverComparison(conducted, opened, { ...given, file }, io),
    );
  },
});
