import { nearMatch } from "../base/near-match.ts";
import { allMetrics } from "../metrics/family.ts";
import type { LoadedModel } from "../model/load.ts";
import { check } from "../model/reading/check.ts";
import { type Document, issueAt, refuse } from "../model/reading/document.ts";
import type { Issue } from "../model/reading/model-error.ts";
import type { Tree } from "../model/reading/node.ts";
import type { Path } from "../model/reading/path.ts";
import { alternativeCount } from "./alternatives.ts";
import { factorIssues } from "./factor-checks.ts";
import { inputIssues, unfeltIn, varyIssues } from "./input-checks.ts";
import { lengthIssues } from "./length-checks.ts";
import { type Experiment, experimentSchema } from "./schema.ts";
import { unfitFor } from "./stopping/family.ts";
import { sceneOf, studyOf } from "./study.ts";
import { scoresFor } from "./targets/family.ts";
import { uselessTwin } from "./twin.ts";
import { unitIssues } from "./unit-checks.ts";

/** A checked experiment with the model that it asks about. */
export interface LoadedExperiment {
  readonly experiment: Experiment;
  readonly model: LoadedModel;
  /** What the experiment says, as plain data; it can be made from that again. */
  readonly source: Tree;
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

/** A model stands beside its experiment, below it, or at most two folders up and below that: never anywhere on the disk. */
const isNear = (model: string): boolean =>
  !/^[/\\]|^[a-z]:|\\|\0/i.test(model) &&
  !model
    .replace(/^(?:\.\.\/){1,2}/, "")
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
  if (replay === undefined) return [];
  const wasThere = replay.fault in model.model().faults;
  if (!wasThere || replay.fault in model.model(name).faults) return [];
  return [
    issueAt(document, at, { message: `this design takes out ${replay.fault}, the fault that is replayed` }),
  ];
};

/** A design that stands there twice would be compared with itself. */
const twice = (document: Document, { designs }: Experiment): Issue[] =>
  designs.flatMap((name, index) =>
    designs.indexOf(name) < index
      ? [issueAt(document, ["designs", index], { message: "this design stands there already" })]
      : [],
  );

const calibrationIssues = (
  document: Document,
  { calibrate, replay }: Experiment,
  model: LoadedModel,
): Issue[] => {
  if (calibrate === undefined) return [];
  const { accept, vary } = calibrate;
  const issues = varyIssues(document, ["calibrate", "vary"], vary, model);
  for (const path of Object.keys(vary)) {
    const message = unfeltIn(replay, path);
    if (message !== undefined)
      issues.push(issueAt(document, ["calibrate", "vary", path], { message, onKey: true }));
  }
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

/** A control must be of use to what is asked. */
const controlIssues = (document: Document, experiment: Experiment): Issue[] => {
  const message = uselessTwin(experiment);
  return message === undefined ? [] : [issueAt(document, ["question", "control"], { message })];
};

const needsParameters = (name: string): boolean =>
  allMetrics.some(({ kind, params }) => kind === name && params !== undefined);

/** What is asked must be measured, and amounts of it be in its unit. */
const questionIssues = (document: Document, experiment: Experiment, model: LoadedModel): Issue[] => {
  const study = studyOf(experiment, model, []);
  const { columns, question, questionColumn } = study;
  const column = columns[questionColumn];
  if (column === undefined) {
    const known = columns.map(({ name }) => name);
    return [
      issueAt(document, ["question", "metric"], {
        message: needsParameters(question.column)
          ? "this metric has parameters: list it in metrics with them, and name it here as check --show then does"
          : "no metric of this study has this name",
        allowed: known.join(", "),
        suggestion: nearMatch(question.column, known),
      }),
    ];
  }
  if (column.needsPhones && model.model().phones === undefined)
    return [
      issueAt(document, ["question", "metric"], {
        message: "this metric is about users, and the model has no phones",
      }),
    ];
  return [...unitIssues(document, study), ...lengthIssues(document, study)];
};

/** The rule that says how many runs are enough must be able to decide. */
const stopIssues = (document: Document, experiment: Experiment, model: LoadedModel): Issue[] => {
  const { stop, calibrate, inputs } = experiment;
  if (stop === undefined) return [];
  const study = studyOf(experiment, model, []);
  // What is asked of no column is told by itself.
  if (study.questionColumn < 0) return [];
  const unfit = unfitFor(stop, {
    alternatives: alternativeCount(experiment),
    isMean: scoresFor(study.question.target, []) !== null,
    areIndependent: calibrate === undefined && (inputs?.each ?? 1) === 1,
    scene: sceneOf(study),
  });
  if (unfit === undefined) return [];
  const path = unfit.parameter === undefined ? ["stop"] : ["stop", unfit.parameter];
  return [issueAt(document, path, { message: unfit.message })];
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
        message: "a model is named by its path from here, at most two folders up",
      }),
    ]);
  const model = readModel(experiment.model);
  const { replay } = experiment;
  const faults = Object.keys(model.model().faults);
  refuse([
    ...(replay === undefined ? [] : unknown(document, ["replay", "fault"], [replay.fault, faults, "fault"])),
    ...experiment.designs.flatMap((name, index) => designIssues(document, experiment, model, [name, index])),
    ...twice(document, experiment),
  ]);
  refuse([
    ...calibrationIssues(document, experiment, model),
    ...inputIssues(document, experiment, model),
    ...factorIssues(document, experiment, model),
    ...questionIssues(document, experiment, model),
    ...stopIssues(document, experiment, model),
    ...controlIssues(document, experiment),
  ]);
  return { experiment, model, source: document.tree };
};
