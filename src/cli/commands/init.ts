import { defineCommand } from "../command.ts";
import { commandLine } from "../trouble.ts";

/** Writes a small commented model to start from. */
export const init = defineCommand({
  name: "init",
  operands: "[file]",
  summary: "write a small commented model to start from",
  about: { file: { describe: "where; a file that exists is left alone", default: "model.yaml" } },
  options: {},
  examples: [
    ["init", "writes model.yaml"],
    ["init models/ours.yaml", "writes models/ours.yaml"],
  ],
  run: async ({ file: given }, io) => {
    const file = String(given);
    const [{ writeNew }, { starter }] = await Promise.all([
      import("../files.ts"),
      import("../../model/starter.ts"),
    ]);
    writeNew(file, starter);
    io.write(
      [
        `${file} is written. Next:`,
        `  ${commandLine(["check", "--show", file])}`,
        `  ${commandLine(["run", file])}`,
        "",
      ].join("\n"),
    );
  },
});
