import type { LoadedModel } from "../model/load.ts";
import { nodeAt, type Tree } from "../model/reading/node.ts";
import { wrongTarget } from "../model/reading/target.ts";
import { type Alternative, documentOf, modelOf, shortNames } from "./alternatives.ts";
import { attempted } from "./input-checks.ts";
import { shortened } from "./quantities.ts";
import type { NotVaried } from "./sources.ts";
import { lowAndHigh, type Vary } from "./vectors.ts";

/** Where a value is set: in the model as built, before the design changes it, or in what comes out. */
export type Place = "inputs" | "settings";

/** An input with what counts as low and as high, as it is written in a model. */
export interface Span {
  readonly path: string;
  /** The first of them that the model can have is the one. */
  readonly low: readonly Tree[];
  readonly high: readonly Tree[];
  /** Where it may be set; the first where it changes anything is the one. */
  readonly places: readonly Place[];
}

/** An input that cannot be varied. */
export interface Refused extends NotVaried {
  /** What was meant, where a path is not there. */
  readonly suggestion?: string | undefined;
}

/** What a sensitivity study compares: the base, then of each input its low and its high value, one after the other. */
export interface OneAtATime {
  readonly alternatives: readonly Alternative[];
  readonly notVaried: readonly Refused[];
}

/** The most inputs of a sensitivity study. */
export const MOST_INPUTS = 400;

const NO_VECTOR = new Map<string, Tree>();

/** The inputs that an experiment says are uncertain, each with its low and high value to six digits. */
export const spansIn = (experiment: {
  readonly inputs?: { readonly vary: Readonly<Record<string, Vary>> } | undefined;
  readonly calibrate?: { readonly vary: Readonly<Record<string, Vary>> } | undefined;
}): readonly Span[] =>
  Object.entries(experiment.inputs?.vary ?? experiment.calibrate?.vary ?? {}).map(([path, vary]) => {
    const [low, high] = lowAndHigh(vary);
    return { path, low: [shortened(low)], high: [shortened(high)], places: ["inputs"] };
  });

type Changed = Pick<Alternative, "design" | "settings" | "inputs">;

const withValue = (
  { design, settings, inputs }: Changed,
  place: Place,
  [path, value]: readonly [string, Tree],
): Changed =>
  place === "inputs"
    ? { design, settings, inputs: new Map([...(inputs ?? []), [path, value]]) }
    : { design, settings: new Map([...settings, [path, value]]), inputs };

const textOf = (model: LoadedModel, changed: Changed): string =>
  JSON.stringify(documentOf(model, changed).tree);

/** Whether a value that is set there is found in what the design makes of the model. */
const reaches = (model: LoadedModel, base: Changed, place: Place, { path, low, high }: Span): boolean => {
  const root = place === "inputs" ? model.document.root : documentOf(model, base).root;
  if (nodeAt(root, path.split(".")) === undefined) return false;
  const texts = [low[0]!, high[0]!].map((value) => textOf(model, withValue(base, place, [path, value])));
  return texts[0] !== texts[1];
};

const nowhere = (model: LoadedModel, base: Changed, { path, low, high }: Span): Refused => {
  if (String(low[0]) === String(high[0])) return { path, why: "its low and its high value are the same" };
  const { root } = documentOf(model, base);
  const complaint = wrongTarget(root, path, "remove");
  if (complaint === undefined || nodeAt(model.document.root, path.split(".")) !== undefined)
    return { path, why: `the design ${base.design} sets this anew, or takes it out` };
  const { message, suggestion, allowed } = complaint;
  return { path, why: allowed === undefined ? message : `${message}; there are: ${allowed}`, suggestion };
};

/** The first of some values that the model can have, with what it makes of the model; else why the last one does not fit. */
const fitting = (
  model: LoadedModel,
  base: Changed,
  place: Place,
  { path }: Span,
  values: readonly Tree[],
) => {
  let why = "";
  for (const value of values) {
    const changed = withValue(base, place, [path, value]);
    const tried = attempted(() => modelOf(model, changed, NO_VECTOR));
    if ("value" in tried) return { value, changed, text: JSON.stringify(tried.value) };
    const { issue } = tried;
    why = `${value}: ${issue.message}${issue.path === path ? "" : ` (${issue.path})`}`;
  }
  return { why };
};

type Pair = readonly [low: Changed & { readonly value: Tree }, high: Changed & { readonly value: Tree }];

const pairFor = (model: LoadedModel, base: Alternative, baseText: string, span: Span): Pair | Refused => {
  const place = span.places.find((one) => reaches(model, base, one, span));
  if (place === undefined) return nowhere(model, base, span);
  const ends = [span.low, span.high].map((values) => fitting(model, base, place, span, values));
  const texts = new Set([baseText]);
  for (const end of ends) {
    if ("why" in end) return { path: span.path, why: end.why };
    texts.add(end.text);
  }
  if (texts.size === 1) return { path: span.path, why: "all its values mean the same to the model" };
  const [low, high] = ends as { readonly value: Tree; readonly changed: Changed }[];
  return [
    { ...low!.changed, value: low!.value },
    { ...high!.changed, value: high!.value },
  ];
};

/**
 * Two alternatives for each input: the base with its low value, and with its high one; all else is as in the base. What cannot be
 * varied, as the model would be wrong or would not change, is told with the reason.
 */
export const oneAtATime = (model: LoadedModel, base: Alternative, spans: readonly Span[]): OneAtATime => {
  const baseText = JSON.stringify(modelOf(model, base, NO_VECTOR));
  const tried = spans.map((span) => ({ span, pair: pairFor(model, base, baseText, span) }));
  const varied = tried.flatMap(({ span, pair }) => ("why" in pair ? [] : [{ path: span.path, pair }]));
  const labels = labelsOf(varied.map(({ path }) => path));
  const alternatives = varied.flatMap(({ pair }, index) =>
    pair.map(({ value, ...changed }) => ({
      name: `${base.name}/${labels[index]}=${value}`,
      title: `${labels[index]} ${value}`,
      ...changed,
    })),
  );
  return {
    alternatives: [base, ...alternatives],
    notVaried: tried.flatMap(({ pair }) => ("why" in pair ? [pair] : [])),
  };
};

/** What inputs are called: of each path as much as tells it from the others, of its last two steps at least. */
export const labelsOf = (paths: readonly string[]): readonly string[] => shortNames(paths, 2);
