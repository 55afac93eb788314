import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { shared } from "../options.ts";
import { strongFor } from "../style.ts";
import { UsageError } from "../usage-error.ts";

const files = () => import("../files.ts");

const shown = async (file: string, design: string | undefined, io: Io): Promise<string> => {
  const [{ modelIn }, { shownModel }, { modelText }] = await Promise.all([
    files(),
    import("../shown-model.ts"),
    import("../../report/model-text.ts"),
  ]);
  return modelText(shownModel(modelIn(file), design), { columns: io.columns, strong: strongFor(io) });
};

const summary = async (file: string): Promise<string> => {
  const { checkedFile } = await import("../checked-file.ts");
  return `${file}: fine. ${checkedFile(file)}\n`;
};

/** Checks files; with `--show`, says what it understood. */
export const check = defineCommand({
  name: "check",
  operands: "<files..>",
  summary: "check model and experiment files; --show says in words what they mean",
  about: { files: { describe: "YAML files" } },
  options: {
    show: { type: "boolean", default: false, describe: "the model in plain words, defaults filled in" },
    design: {
      ...shared.design,
      describe: "with --show: under this design, with its differences to the base",
    },
  },
  examples: [
    ["check *.yaml", "check several files"],
    ["check --show model.yaml", "the model in words, every number with its source"],
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
