import { defineCommand } from "../command.ts";
import { UsageError } from "../usage-error.ts";

/** Compares designs on the same luck. */
export const compare = defineCommand({
  name: "compare",
  operands: "<experiment>",
  summary: "compare designs in an experiment, on the same luck",
  about: { experiment: { describe: "the experiment's YAML file" } },
  options: {},
  examples: [["compare experiments/whatsapp-2014.yaml", "which design would have prevented the outage"]],
  run: async () => {
    throw new UsageError("compare: not there yet");
  },
});
