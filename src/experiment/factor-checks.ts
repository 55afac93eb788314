import type { LoadedModel } from "../model/load.ts";
import { type Document, issueAt } from "../model/reading/document.ts";
import type { Issue } from "../model/reading/model-error.ts";
import { nodeAt, type Tree } from "../model/reading/node.ts";
import { withValues } from "../model/reading/overlay.ts";
import { stepsOf } from "../model/reading/path.ts";
import { wrongTarget } from "../model/reading/target.ts";
import {
  type Alternative,
  alternativeCount,
  alternativesOf,
  type Compared,
  MOST_ALTERNATIVES,
  modelOf,
} from "./alternatives.ts";
import { type Factor, type Factors, levelsOf } from "./factors.ts";
import { attempted, overlapsOf, type Uncertain, unfeltIn } from "./input-checks.ts";
import { refusalOf } from "./sampling/family.ts";
import { probesOf, type Vary, valueAt } from "./vectors.ts";

/** The parts of an experiment that its factors have to do with. */
export interface Factorial extends Compared, Uncertain {
  readonly calibrate?: { readonly vary: Readonly<Record<string, Vary>> } | undefined;
}

interface Asked {
  readonly document: Document;
  readonly experiment: Factorial;
  readonly model: LoadedModel;
  readonly factors: Factors;
}

const onKey = (document: Document, path: string, message: string): Issue =>
  issueAt(document, ["factors", path], { message, found: path, onKey: true });

/** More designs than this are not all named. */
const NAMED = 5;

const namesOf = (some: readonly string[], all: readonly string[]): string => {
  if (some.length === 1) return `the design ${some[0]}`;
  if (some.length === all.length) return "every design that is asked for";
  const more = some.length - NAMED;
  return `the designs ${some.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
};

/** A path leads somewhere in every design. */
const targetIssues = ({ document, experiment, model }: Asked, path: string): Issue[] => {
  const missing = experiment.designs.filter(
    (design) =>
      stepsOf(path) === undefined || nodeAt(model.documentOf(design).root, path.split(".")) === undefined,
  );
  if (missing.length === 0) return [];
  const complaint = wrongTarget(model.documentOf(missing[0]).root, path, "remove") ?? {
    message: "there is no such path",
  };
  const message = `${complaint.message} (in ${namesOf(missing, experiment.designs)})`;
  return [issueAt(document, ["factors", path], { ...complaint, message, found: path, onKey: true })];
};

/** What is varied on purpose is varied once, and is not uncertain at the same time. */
const overlapIssues = ({ document, experiment, factors }: Asked): Issue[] => {
  const paths = Object.keys(factors);
  const nested = overlapsOf(paths, paths).filter(([path, other]) => path.startsWith(`${other}.`));
  const sampled = [
    ["inputs", Object.keys(experiment.inputs?.vary ?? {})],
    ["calibrate", Object.keys(experiment.calibrate?.vary ?? {})],
  ] as const;
  return [
    ...nested.map(([path, other]) =>
      onKey(document, path, `the factor ${other} sets this as a whole already`),
    ),
    ...sampled.flatMap(([section, vary]) =>
      overlapsOf(paths, vary).map(([path, other]) =>
        onKey(document, path, `${section} samples ${other} already: it is a factor or uncertain, not both`),
      ),
    ),
  ];
};

const shapeIssues = ({ document, experiment, factors }: Asked): Issue[] => {
  const { sampling = { kind: "grid" }, replay } = experiment;
  const each = Object.entries(factors).flatMap(([path, factor]) =>
    [refusalOf(sampling, factor), unfeltIn(replay, path)].flatMap((message) =>
      message == null ? [] : [onKey(document, path, message)],
    ),
  );
  const count = each.length > 0 ? 0 : alternativeCount(experiment);
  if (count <= MOST_ALTERNATIVES) return each;
  const message = `designs times points make ${count} alternatives: at most ${MOST_ALTERNATIVES}`;
  return [issueAt(document, ["factors"], { message, found: `${count} alternatives`, onKey: true })];
};

interface Failure {
  readonly alternative: Alternative;
  readonly issue: Issue;
}

/** The factor whose value is to blame: the one that the mistake is about, or else one whose value is wrong with all others. */
const culpritOf = (
  { alternative: { settings }, issue }: Failure,
  alternatives: readonly Alternative[],
  failed: ReadonlySet<Alternative>,
): readonly [string, Tree] | undefined => {
  const isAbout = ([path]: readonly [string, Tree]) => `${issue.path}.`.startsWith(`${path}.`);
  const alwaysFails = ([path, value]: readonly [string, Tree]) =>
    alternatives.every((one) => one.settings.get(path) !== value || failed.has(one)) &&
    alternatives.some((one) => !failed.has(one));
  return [...settings].find(isAbout) ?? [...settings].find(alwaysFails);
};

/** So many combinations that do not fit are told. */
const TOLD = 10;

/** Every alternative is a right model. A mistake is placed at the value that is to blame, if it is a single one. */
const valueIssues = ({ document, experiment, model, factors }: Asked): Issue[] => {
  const alternatives = alternativesOf(experiment, model);
  const failures = alternatives.flatMap((alternative): Failure[] => {
    const tried = attempted(() => modelOf(model, alternative, new Map()));
    return "issue" in tried ? [{ alternative, issue: tried.issue }] : [];
  });
  const failed = new Set(failures.map(({ alternative }) => alternative));
  const byPlace = new Map<string, Issue>();
  for (const failure of failures) {
    const { message, suggestion, allowed } = failure.issue;
    const culprit = culpritOf(failure, alternatives, failed);
    const found = culprit === undefined ? failure.alternative.name : `${culprit[0]}: ${culprit[1]}`;
    const told = `${message} (in ${failure.alternative.name})`;
    const place = culprit === undefined ? ["factors"] : placeOf(factors, culprit);
    const key = culprit === undefined ? `${found}\n${message}` : found;
    const complaint = { message: told, suggestion, allowed, found, onKey: culprit === undefined };
    if (!byPlace.has(key)) byPlace.set(key, issueAt(document, place, complaint));
  }
  return [...byPlace.values()].slice(0, TOLD);
};

/** Where a value stands: at its place in a list, or else at its factor. */
const placeOf = (factors: Factors, [path, value]: readonly [string, Tree]): readonly (string | number)[] => {
  const factor = factors[path];
  const index = Array.isArray(factor) ? (factor as readonly Tree[]).indexOf(value) : -1;
  return index < 0 ? ["factors", path] : ["factors", path, index];
};

const probesIn = (factor: Factor): readonly Tree[] => levelsOf(factor) ?? probesOf(factor as Vary);

/** A factor whose values all mean the same makes the same alternative many times. */
const idleIssues = ({ document, experiment, model, factors }: Asked): Issue[] => {
  const [{ design, settings }] = alternativesOf(experiment, model);
  return Object.entries(factors).flatMap(([path, factor]) => {
    const seen = new Set<string>();
    for (const value of probesIn(factor)) {
      const alternative = { design, settings: new Map([...settings, [path, value]]) };
      const tried = attempted(() => modelOf(model, alternative, new Map()));
      if ("issue" in tried) return [];
      if (seen.add(JSON.stringify(tried.value)).size > 1) return [];
    }
    return [onKey(document, path, "all its values mean the same to the model: the factor changes nothing")];
  });
};

/** Whether each value is the first or the last of its factor: what does not fit together mostly does so there. */
const isOuter = (factors: Factors, { settings }: Alternative): boolean =>
  Object.entries(factors).every(([path, factor]) => {
    const levels = levelsOf(factor) ?? [];
    const index = levels.indexOf(settings.get(path)!);
    return index <= 0 || index === levels.length - 1;
  });

/** The outer alternatives are right models with all that is sampled at either end; the first that is not is told. */
const cornerIssues = ({ document, experiment, model, factors }: Asked): Issue[] => {
  const sampled = Object.entries(experiment.inputs?.vary ?? experiment.calibrate?.vary ?? {});
  if (sampled.length === 0) return [];
  const corners = ([0, 1] as const).map(
    (end) => new Map(sampled.map(([path, vary]) => [path, valueAt(vary, end)])),
  );
  const outer = alternativesOf(experiment, model).filter((one) => isOuter(factors, one));
  for (const { name, design, settings } of outer) {
    for (const [index, corner] of corners.entries()) {
      const changed = () => model.documentOf(design, withValues(model.document, corner));
      const tried = attempted(() => model.check(withValues(changed(), settings)));
      if (!("issue" in tried)) continue;
      const { path, message, suggestion, allowed } = tried.issue;
      const told = `${message} (${path}, with all that is sampled ${index === 0 ? "low" : "high"})`;
      return [
        issueAt(document, ["factors"], { message: told, suggestion, allowed, found: name, onKey: true }),
      ];
    }
  }
  return [];
};

/**
 * The mistakes of an experiment's factors: each path must lead somewhere in every design that is asked for, belong to one
 * factor and to nothing that is sampled, and suit the way of sampling; there are at most 1000 alternatives, each of which must
 * be a right model (the outer ones also with all that is sampled at its lower or upper end), and no factor's values may all
 * mean the same. All alternatives are checked in full, which takes some milliseconds each.
 */
export const factorIssues = (document: Document, experiment: Factorial, model: LoadedModel): Issue[] => {
  const { factors } = experiment;
  const designs = experiment.designs.filter((design) => model.designNames.includes(design));
  if (factors === undefined || designs.length === 0) return [];
  const asked: Asked = { document, experiment: { ...experiment, designs }, model, factors };
  const issues = [
    ...Object.keys(factors).flatMap((path) => targetIssues(asked, path)),
    ...overlapIssues(asked),
    ...shapeIssues(asked),
  ];
  if (issues.length > 0) return issues;
  const wrong = [...valueIssues(asked), ...idleIssues(asked)];
  return wrong.length > 0 ? wrong : cornerIssues(asked);
};
