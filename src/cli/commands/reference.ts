import { nearMatch } from "../../base/near-match.ts";
import { defineCommand } from "../command.ts";
import { UsageError } from "../usage-error.ts";

const references = async () => {
  const [models, experiments] = await Promise.all([
    import("../../model/reference/reference.ts"),
    import("../../experiment/reference/reference.ts"),
  ]);
  return { models, experiments };
};

const whole = async (isOfExperiments: boolean): Promise<string> => {
  const { models, experiments } = await references();
  if (isOfExperiments) return experiments.experimentReference();
  const { metricKinds } = await import("../../metrics/family.ts");
  return models.reference(metricKinds);
};

const oneKind = async (kind: string): Promise<string> => {
  const { models, experiments } = await references();
  const known = [...new Set([...models.referenceKinds(), ...experiments.experimentReferenceKinds()])];
  if (known.includes(kind))
    return [models.referenceOf(kind), experiments.experimentReferenceOf(kind)]
      .filter((text) => text !== "")
      .join("\n");
  const near = nearMatch(kind, known);
  const meant = near === undefined ? "" : `; did you mean ${near}?`;
  throw new UsageError(`--kind: there is no kind ${kind}${meant} There are ${known.join(", ")}`);
};

/** Prints what can be written in a model or an experiment file, as Markdown, from the schemas. */
export const reference = defineCommand({
  name: "reference",
  operands: "",
  summary: "print the reference of model or experiment files, as Markdown",
  about: {},
  options: {
    experiment: {
      type: "boolean",
      default: false,
      describe: "of experiment files, rather than of model files",
    },
    kind: {
      type: "string",
      describe:
        "only the kinds of this name, such as load-shared or slo, or a family, such as metrics; of both",
    },
  },
  examples: [
    ["reference > REFERENCE.md", "every section, kind and parameter"],
    ["reference --experiment", "the same of experiments"],
    ["reference --kind load-shared", "one redundancy scheme"],
    ["reference --kind metrics", "all that is measured"],
  ],
  run: async ({ kind, experiment }, io) => {
    if (kind !== undefined && experiment)
      throw new UsageError("--experiment: --kind looks in models and experiments alike");
    io.write(kind === undefined ? await whole(experiment === true) : await oneKind(kind));
  },
});
