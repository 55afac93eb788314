import { basename, dirname, join } from "node:path";
import { commandLine } from "../../base/command-line.ts";
import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

const MODEL = "model.yaml";
const EXPERIMENT = "experiment.yaml";

const told = (io: Io, files: readonly string[], next: readonly (readonly string[])[]): void =>
  io.write(
    [
      `${files.join(" and ")} ${files.length === 1 ? "is" : "are"} written. Next:`,
      ...next.map((words) => `  ${commandLine(words)}`),
      "",
    ].join("\n"),
  );

const writeModel = async (file: string): Promise<void> => {
  const [{ writeNew }, { starter }] = await Promise.all([
    import("../files.ts"),
    import("../../model/starter.ts"),
  ]);
  writeNew(file, starter);
};

/** An experiment is about the model beside it; where there is none, that is written first. */
const writeExperiment = async (file: string): Promise<readonly string[]> => {
  const [{ isThere, writeNew }, { experimentStarter }] = await Promise.all([
    import("../files.ts"),
    import("../../experiment/starter.ts"),
  ]);
  const model = join(dirname(file), MODEL);
  if (basename(file) === MODEL)
    throw new UsageError(
      `${file}: that is the model's name; call the experiment by another one, as ${EXPERIMENT}`,
    );
  writeNew(file, experimentStarter(MODEL, basename(file)));
  if (isThere(model)) return [file];
  await writeModel(model);
  return [file, model];
};

/** Writes a small commented model to start from, or an experiment on it. */
export const init = defineCommand({
  name: "init",
  operands: "[file]",
  summary: "write a small commented model or experiment to start from",
  about: {
    file: {
      describe: `where; a file that exists is left alone; ${MODEL} by default, or ${EXPERIMENT}`,
    },
  },
  options: {
    experiment: {
      type: "boolean",
      default: false,
      describe: `an experiment on the ${MODEL} beside it, which is written too where there is none`,
    },
  },
  examples: [
    ["init", "writes model.yaml"],
    ["init models/ours.yaml", "writes models/ours.yaml"],
    ["init --experiment mine.yaml", "an experiment that asks something of the model"],
  ],
  run: async ({ file: given, experiment }, io) => {
    if (experiment === true) {
      const file = given === undefined ? EXPERIMENT : String(given);
      const files = await writeExperiment(file);
      return told(io, files, [
        ["check", "--show", file],
        ["compare", file, "--runs", "64"],
      ]);
    }
    const file = given === undefined ? MODEL : String(given);
    await writeModel(file);
    told(
      io,
      [file],
      [
        ["check", "--show", file],
        ["run", file],
      ],
    );
  },
});
