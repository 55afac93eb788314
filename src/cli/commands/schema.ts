import { defineCommand } from "../command.ts";
import { jsonText } from "../output.ts";

const KINDS = ["model", "experiment"] as const;

const schemaOf = async (kind: string) =>
  kind === "experiment"
    ? (await import("../../experiment/schema.ts")).experimentSchema
    : (await import("../../model/load.ts")).modelFileSchema;

/** Prints the JSON Schema that editors use to check and complete a file while it is written. */
export const schema = defineCommand({
  name: "schema",
  operands: "[kind]",
  summary: "print the JSON Schema of model or experiment files, for editors",
  about: { kind: { describe: "which files", choices: KINDS, default: "model" } },
  options: {},
  examples: [
    ["schema > model.schema.json", "for your editor's YAML plug-in"],
    ["schema experiment", "the schema of experiments"],
  ],
  run: async ({ kind }, io) => {
    const { jsonSchema } = await import("../../model/reading/json-schema.ts");
    io.write(jsonText(jsonSchema(await schemaOf(String(kind)), `secondtick ${kind}`)));
  },
});
