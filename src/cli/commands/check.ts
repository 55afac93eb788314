import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { shared } from "../options.ts";
import { strongFor } from "../style.ts";
import { UsageError } from "../usage-error.ts";

const checked = () => import("../checked-file.ts");

const files = () => import("../files.ts");

const shownExperiment = async (file: string, design: string | undefined, io: Io): Promise<string> => {
  if (design !== undefined) throw new UsageError(`--design: ${file} is an experiment, and lists its own`);
  const [{ experimentIn }, { experimentText }] = await Promise.all([
    checked(),
    import("../../report/experiment-text.ts"),
  ]);
  return experimentText(experimentIn(file), { columns: io.columns, strong: strongFor(io) });
};

const shown = async (file: string, design: string | undefined, io: Io): Promise<string> => {
  const { isExperimentFile } = await checked();
  if (isExperimentFile(file)) return shownExperiment(file, design, io);
  const [{ modelIn }, { shownModel }, { modelText }] = await Promise.all([
    files(),
    import("../shown-model.ts"),
    import("../../report/model-text.ts"),
  ]);
  return modelText(shownModel(modelIn(file), design), { columns: io.columns, strong: strongFor(io) });
};

const summary = async (file: string): Promise<string> => {
  const { checkedFile } = await checked();
  return `${file}: fine. ${checkedFile(file)}\n`;
};

/** Checks files; with `--show`, says what it understood. */
export const check = defineCommand({
  name: "check",
  operands: "<files..>",
  summary: "check model and experiment files; --show says in words what they mean",
  about: { files: { describe: "YAML files" } },
  options: {
    show: {
      type: "boolean",
      default: false,
      describe: "the model or experiment in plain words, defaults filled in",
    },
    design: {
      ...shared.design,
      describe: "with --show: under this design, with its differences to the base",
    },
  },
  examples: [
    ["check *.yaml", "check several files"],
    ["check --show model.yaml", "the model in words, every number with its source"],
    ["check --show experiment.yaml", "alternatives, factors and inputs of an experiment"],
    ["check --show --design racks model.yaml", "what a design changes"],
  ],
  run: async ({ files: given, show, design }, io) => {
    if (design !== undefined && !show) throw new UsageError("--design: only with --show");
    const { gathered } = await import("../gathered.ts");
    await gathered(given as readonly string[], async (file) => {
      io.write(show ? await shown(file, design, io) : await summary(file));
    });
  },
});
