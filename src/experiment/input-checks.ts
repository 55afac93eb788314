import { AS_BUILT, type LoadedModel, withVector } from "../model/load.ts";
import { type Document, issueAt } from "../model/reading/document.ts";
import { type Issue, ModelError } from "../model/reading/model-error.ts";
import { withValues } from "../model/reading/overlay.ts";
import type { Path } from "../model/reading/path.ts";
import type { Inputs } from "./inputs.ts";
import { lowAndHigh, probesOf, type Vary, type Vector, valueAt } from "./vectors.ts";

type Varied = Readonly<Record<string, Vary>>;

/** What an attempt returns, or the first of the mistakes that it is refused for. */
export const attempted = <Value>(
  attempt: () => Value,
): { readonly value: Value } | { readonly issue: Issue } => {
  try {
    return { value: attempt() };
  } catch (error) {
    if (error instanceof ModelError) return { issue: error.issues[0] };
    throw error;
  }
};

/** Pairs of paths of which one leads to, or into, what the other one does. */
export const overlapsOf = (
  paths: readonly string[],
  others: readonly string[],
): readonly (readonly [path: string, other: string])[] =>
  paths.flatMap((path) =>
    others
      .filter((other) => path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`))
      .map((other) => [path, other] as const),
  );

/** Each path leads somewhere in the model as built, and the model is right with what is sampled there. */
const probeIssues = (
  document: Document,
  at: Path,
  model: LoadedModel,
  [path, vary]: [string, Vary],
): Issue[] => {
  const seen = new Set<string>();
  for (const value of probesOf(vary)) {
    const tried = attempted(() => withVector(model, AS_BUILT, new Map([[path, value]])));
    if ("issue" in tried) {
      const { message, suggestion, allowed } = tried.issue;
      const found = `${path}: ${value}`;
      return [issueAt(document, [...at, path], { message, suggestion, allowed, found, onKey: true })];
    }
    seen.add(JSON.stringify(tried.value));
  }
  if (seen.size > 1) return [];
  const message = "all values that are sampled mean the same to the model";
  return [issueAt(document, [...at, path], { message, found: path, onKey: true })];
};

const nestingIssues = (document: Document, at: Path, paths: readonly string[]): Issue[] =>
  overlapsOf(paths, paths)
    .filter(([path, other]) => path.startsWith(`${other}.`))
    .map(([path, other]) =>
      issueAt(document, [...at, path], {
        message: `${other} is sampled as a whole already`,
        found: path,
        onKey: true,
      }),
    );

/**
 * The mistakes of sampled parameters, written at a path of an experiment: each must exist in the model as built, which must
 * be right at both ends and between them (in each value of a list), and not always the same.
 */
export const varyIssues = (document: Document, at: Path, vary: Varied, model: LoadedModel): Issue[] => [
  ...nestingIssues(document, at, Object.keys(vary)),
  ...Object.entries(vary).flatMap((entry) => probeIssues(document, at, model, entry)),
];

const documentText = (model: LoadedModel, design: string, vector: Vector): string =>
  JSON.stringify(model.documentOf(design, withValues(model.document, vector)).tree);

/** An input must reach a design: one that all of them set to a value of their own changes nothing. */
const hiddenIssues = (
  document: Document,
  designs: readonly string[],
  model: LoadedModel,
  [path, vary]: [string, Vary],
): Issue[] => {
  const [low, high] = lowAndHigh(vary);
  const reaches = (design: string): boolean =>
    documentText(model, design, new Map([[path, low]])) !==
    documentText(model, design, new Map([[path, high]]));
  if (String(low) === String(high) || designs.some(reaches)) return [];
  const message = `every design that is asked for sets this anew (${designs.join(", ")}): the input changes nothing`;
  return [issueAt(document, ["inputs", "vary", path], { message, found: path, onKey: true })];
};

/** Every design must be right with all inputs low, and with all of them high. */
const cornerIssues = (document: Document, { vary }: Inputs, model: LoadedModel, design: string): Issue[] => {
  for (const end of [0, 1] as const) {
    const vector = new Map(Object.entries(vary).map(([path, how]) => [path, valueAt(how, end)]));
    const tried = attempted(() => withVector(model, design, vector));
    if (!("issue" in tried)) continue;
    const { message, suggestion, allowed, found, path } = tried.issue;
    const all = end === 0 ? "low" : "high";
    return [
      issueAt(document, ["inputs", "vary"], {
        message: `${message} (${path} in the design ${design}, with all inputs ${all})`,
        ...{ suggestion, allowed, found, onKey: true },
      }),
    ];
  }
  return [];
};

/** The parts of an experiment that say which inputs are uncertain, and where they act. */
export interface Uncertain {
  readonly designs: readonly string[];
  readonly inputs?: Inputs | undefined;
  readonly replay?: { readonly fault: string } | undefined;
}

/** How often the replayed fault comes changes no replay of it. */
export const unfeltIn = (replay: Uncertain["replay"], path: string): string | undefined =>
  replay !== undefined && `${path}.`.startsWith(`faults.${replay.fault}.every.`)
    ? "how often the replayed fault comes changes nothing: a replay begins when it has come"
    : undefined;

/**
 * The mistakes of an experiment's uncertain inputs: those of `varyIssues`, and an input that no design that is asked for
 * feels, or that the replayed fault does not, and designs that are wrong when all inputs are low or high.
 */
export const inputIssues = (document: Document, experiment: Uncertain, model: LoadedModel): Issue[] => {
  const { inputs, replay } = experiment;
  if (inputs === undefined) return [];
  const wrong = varyIssues(document, ["inputs", "vary"], inputs.vary, model);
  const unfelt = Object.keys(inputs.vary).flatMap((path) => {
    const message = unfeltIn(replay, path);
    return message === undefined
      ? []
      : [issueAt(document, ["inputs", "vary", path], { message, found: path, onKey: true })];
  });
  if (wrong.length + unfelt.length > 0) return [...wrong, ...unfelt];
  const designs = experiment.designs.filter((design) => model.designNames.includes(design));
  const corners = designs.flatMap((design) => cornerIssues(document, inputs, model, design));
  if (corners.length > 0 || designs.length === 0) return corners;
  return Object.entries(inputs.vary).flatMap((entry) => hiddenIssues(document, designs, model, entry));
};
