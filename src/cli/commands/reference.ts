import { defineCommand } from "../command.ts";
import { UsageError } from "../usage-error.ts";

/** Prints what can be written in a model file, as Markdown, from the schemas. */
export const reference = defineCommand({
  name: "reference",
  operands: "",
  summary: "print the reference of model files, as Markdown",
  about: {},
  options: {
    kind: { type: "string", describe: "only the kinds of this name, such as load-shared" },
  },
  examples: [
    ["reference > REFERENCE.md", "every section, kind and parameter"],
    ["reference --kind load-shared", "one redundancy scheme"],
  ],
  run: async ({ kind }, io) => {
    const [{ reference: whole, referenceKinds, referenceOf }, { metricKinds }] = await Promise.all([
      import("../../model/reference/reference.ts"),
      import("../../metrics/family.ts"),
    ]);
    if (kind === undefined) return io.write(whole(metricKinds));
    const known = referenceKinds();
    if (!known.includes(kind))
      throw new UsageError(`--kind: there is no kind ${kind}; there are ${known.join(", ")}`);
    io.write(referenceOf(kind));
  },
});
