import { defineCommand } from "../command.ts";
import { countIn, durationIn, positiveShareIn, shared } from "../options.ts";
import { deliver } from "../output.ts";
import { strongFor } from "../style.ts";
import { UsageError } from "../usage-error.ts";

const MOST = 4_294_967_295;
const whole = (option: string, text: string | undefined): number | undefined =>
  text === undefined ? undefined : countIn(option, text, [0, MOST]);

/** Tells one run as a story, from its facts. */
export const explain = defineCommand({
  name: "explain",
  operands: "<file>",
  summary: "tell a single run as a story, from its seed and number",
  about: { file: { describe: "a model's YAML file, or an experiment's for one of its replays" } },
  options: {
    replication: {
      type: "string",
      requiresArg: true,
      demandOption: true,
      describe: "the run's number, from 0",
    },
    design: shared.design,
    alternative: {
      type: "string",
      requiresArg: true,
      describe: "of an experiment with factors: the alternative's name, as its results give it",
    },
    seed: {
      ...shared.seed,
      default: undefined,
      describe: "the study's seed; 1, or the experiment's, by default",
    },
    fault: {
      type: "string",
      requiresArg: true,
      describe: "replay: this fault of the model strikes at time 0; without it, a random year",
    },
    vector: {
      type: "string",
      requiresArg: true,
      describe: "of an experiment: the number of the vector of free parameters",
    },
    threshold: { ...shared.threshold, default: undefined },
    settling: { ...shared.settling, default: undefined },
    out: shared.out,
  },
  examples: [
    ["explain model.yaml --replication 17", "year 17 of `run`"],
    ["explain models/whatsapp-2014.yaml --fault vlan-drop --replication 3", "a replay of a fault"],
  ],
  run: async (given, io) => {
    if (given.replication === undefined) throw new UsageError("--replication: say which run");
    const [{ told }, { storyText }] = await Promise.all([
      import("../told.ts"),
      import("../../report/story-text.ts"),
    ]);
    const story = told(String(given.file), {
      replication: whole("replication", given.replication)!,
      design: given.design,
      alternative: given.alternative,
      seed: given.seed,
      fault: given.fault,
      vector: whole("vector", given.vector),
      threshold: given.threshold === undefined ? undefined : positiveShareIn("threshold", given.threshold),
      settling: given.settling === undefined ? undefined : durationIn("settling", given.settling),
    });
    const style = { columns: io.columns, strong: strongFor(io, given.out) };
    await deliver(storyText(story, style), { json: false, out: given.out }, io);
  },
});
