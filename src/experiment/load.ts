import { nearMatch } from "../base/near-match.ts";
import { AS_BUILT, type LoadedModel, withVector } from "../model/load.ts";
import { check } from "../model/reading/check.ts";
import { type Document, issueAt, refuse } from "../model/reading/document.ts";
import { type Issue, ModelError } from "../model/reading/model-error.ts";
import type { Path } from "../model/reading/path.ts";
import { type Experiment, experimentSchema } from "./schema.ts";
import { type Vary, valueAt } from "./vectors.ts";

/** A checked experiment with the model that it asks about. */
export interface LoadedExperiment {
  readonly experiment: Experiment;
  readonly model: LoadedModel;
}

/** Whether a document asks a question of a model, rather than being one. */
export const isExperiment = ({ tree }: Document): boolean =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree) && "model" in tree;

const unknown = (
  document: Document,
  path: Path,
  [found, known, what]: readonly [string, readonly string[], string],
) =>
  known.includes(found)
    ? []
    : [
        issueAt(document, path, {
          message: `the model has no ${what} of this name`,
          allowed: known.join(", ") || `no ${what} at all`,
          suggestion: nearMatch(found, known),
        }),
      ];

/** A model stands beside its experiment, below it, or in a folder beside the experiment's. */
const isNear = (model: string): boolean =>
  !/^[/\\]|^[a-z]:|\\|\0/i.test(model) &&
  !model
    .replace(/^\.\.\//, "")
    .split("/")
    .includes("..");

/** A design must exist, and must still have the fault that is replayed. */
const designIssues = (
  document: Document,
  { replay }: Experiment,
  model: LoadedModel,
  [name, index]: readonly [string, number],
): Issue[] => {
  const at = ["designs", index];
  if (!model.designNames.includes(name)) return unknown(document, at, [name, model.designNames, "design"]);
  const wasThere = replay.fault in model.model().faults;
  if (!wasThere || replay.fault in model.model(name).faults) return [];
  return [
    issueAt(document, at, { message: `this design takes out ${replay.fault}, the fault that is replayed` }),
  ];
};

/** The ends of what a parameter is sampled from; a list counts with all its values. */
const extremes = (vary: Vary): number[] =>
  "oneOf" in vary ? vary.oneOf.map((_, index) => (index + 0.5) / vary.oneOf.length) : [0, 1];

/** Each free parameter must exist, and the model must be right at both ends of its range. */
const varyIssues = (document: Document, model: LoadedModel, path: string, vary: Vary): Issue[] => {
  const at = ["calibrate", "vary", path];
  for (const u of extremes(vary)) {
    const value = valueAt(vary, u);
    try {
      withVector(model, AS_BUILT, new Map([[path, value]]));
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const [{ message, suggestion, allowed }] = error.issues;
      return [
        issueAt(document, at, { message, suggestion, allowed, found: `${path}: ${value}`, onKey: true }),
      ];
    }
  }
  return [];
};

const calibrationIssues = (
  document: Document,
  { calibrate, replay }: Experiment,
  model: LoadedModel,
): Issue[] => {
  if (calibrate === undefined) return [];
  const { accept, vary } = calibrate;
  const issues = Object.entries(vary).flatMap(([path, how]) => varyIssues(document, model, path, how));
  const rate = Object.keys(vary).find((path) => path.startsWith(`faults.${replay.fault}.every`));
  if (rate !== undefined)
    issues.push(
      issueAt(document, ["calibrate", "vary", rate], {
        message: "how often the replayed fault comes is no free parameter: a replay cannot tell",
        onKey: true,
      }),
    );
  if (accept.from > accept.to)
    issues.push(issueAt(document, ["calibrate", "accept"], { message: "from is the shorter of the two" }));
  if (accept.fullRestart !== undefined && model.model().people === undefined)
    issues.push(
      issueAt(document, ["calibrate", "accept", "fullRestart"], {
        message: "only people restart, and the model has none",
      }),
    );
  return issues;
};

/**
 * Checks an experiment and, against its model, all that it names. `readModel` gets the model's path as written, relative to
 * the experiment's folder.
 *
 * @throws ModelError with the mistakes of the experiment, or else of its model, or else of what it asks of it.
 */
export const loadExperiment = (
  document: Document,
  readModel: (relative: string) => LoadedModel,
): LoadedExperiment => {
  const experiment = check(document, experimentSchema);
  if (!isNear(experiment.model))
    refuse([
      issueAt(document, ["model"], {
        message: "a model is named by its path from here, at most one folder up",
      }),
    ]);
  const model = readModel(experiment.model);
  const faults = Object.keys(model.model().faults);
  refuse([
    ...unknown(document, ["replay", "fault"], [experiment.replay.fault, faults, "fault"]),
    ...experiment.designs.flatMap((name, index) => designIssues(document, experiment, model, [name, index])),
    ...calibrationIssues(document, experiment, model),
  ]);
  return { experiment, model };
};
