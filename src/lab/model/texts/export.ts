import { isMap, parseDocument, stringify, type Document as YamlDocument } from "yaml";
import { AS_BUILT, type LoadedModel } from "../../../model/load.ts";
import { type Document, treeAt } from "../../../model/reading/document.ts";
import { ModelError } from "../../../model/reading/model-error.ts";
import { entriesOf, type Tree } from "../../../model/reading/node.ts";
import { type Difference, differencesBetween } from "../../../model/reading/overlay.ts";
import type { Model } from "../../../model/schema.ts";
import type { Exported } from "../../exported.ts";
import type { LabState } from "../../state.ts";
import { faultName, faultOfAction } from "../deeds/faults.ts";
import { documentOfVariant, loadedOf, loadedText, modelOf } from "./variant-model.ts";

/** What the variants are called among the designs, unless the model has that name already. */
const NAMES = ["lab-a", "lab-b"] as const;
const TITLES = ["A, changed in the lab", "B, changed in the lab"] as const;

const AS_WRITTEN = { lineWidth: 0 } as const;

/** A model's text, and the design of it that is a variant. */
interface Said {
  readonly text: string;
  readonly design: string;
}

/** Where a variant stands: which one of which page. */
interface Place {
  readonly state: LabState;
  readonly index: 0 | 1;
}

/** All that counts in a run: where numbers were read does not. */
const bare = (model: Model): string => JSON.stringify({ ...model, sources: null });

/** Whether a design of a text is just what a variant of the page is, and the text is a model with all its designs. */
const isSaidBy = ({ state, index }: Place, { text, design }: Said): boolean => {
  const wanted = bare(modelOf(state, index));
  try {
    return bare(loadedText(state.file, text, state.beside).model(design)) === wanted;
  } catch (error) {
    if (error instanceof ModelError) return false;
    throw error;
  }
};

/** The text of the first variant with what was done to it among the faults of the model itself. */
const textWithActions = ({ variants: [{ text, actions }] }: LabState): string => {
  if (actions.length === 0) return text;
  const document = parseDocument(text) as YamlDocument;
  // Faults that are told elsewhere (by an alias) take no more.
  if (document.has("faults") && !isMap(document.get("faults", true))) return text;
  for (const action of actions)
    document.setIn(["faults", faultName(action)], document.createNode(faultOfAction(action)));
  return document.toString(AS_WRITTEN);
};

const mapOf = (differences: readonly Difference[]): Readonly<Record<string, Tree>> =>
  Object.fromEntries(differences.map(({ path, after }) => [path, after as Tree]));

/** Differences as the changes of a design. */
const changesOf = (differences: readonly Difference[]) => {
  const set = differences.filter(({ before, after }) => before !== undefined && after !== undefined);
  const add = differences.filter(({ before }) => before === undefined);
  const remove = differences.filter(({ after }) => after === undefined);
  return {
    ...(set.length === 0 ? {} : { set: mapOf(set) }),
    ...(add.length === 0 ? {} : { add: mapOf(add) }),
    ...(remove.length === 0 ? {} : { remove: remove.map(({ path }) => path) }),
  };
};

/** The same by whole sections: the order within them, which single changes cannot say, is told too. */
const sectionsBetween = (before: Document, after: Document): readonly Difference[] =>
  [...new Set([before, after].flatMap(({ root }) => entriesOf(root).map(([name]) => name)))].flatMap(
    (path) => {
      const [old, young] = [treeAt(before, [path]), treeAt(after, [path])];
      return JSON.stringify(old) === JSON.stringify(young) ? [] : [{ path, before: old, after: young }];
    },
  );

const isSource = ({ path }: Difference): boolean => /^sources(?:\.|$)/.test(path);

const freeName = ({ designNames }: LoadedModel, wanted: string): string => {
  let name = wanted;
  for (let count = 2; designNames.includes(name); count++) name = `${wanted}-${count}`;
  return name;
};

/** A text with one more design, which is a variant: in single changes, or by whole sections where these do not say it. */
const withVariant = (text: string, place: Place): Said => {
  const { state, index } = place;
  const base = loadedText(state.file, text, state.beside);
  const after = documentOfVariant(loadedOf(state, index), state.variants[index]!);
  const design = freeName(base, NAMES[index]);
  const said = (differences: readonly Difference[]): Said => {
    const document = parseDocument(text) as YamlDocument;
    const changes = changesOf(differences.filter((one) => !isSource(one)));
    document.setIn(["designs", design], document.createNode({ title: TITLES[index], ...changes }));
    return { text: document.toString(AS_WRITTEN), design };
  };
  const short = said(differencesBetween(base.document, after));
  return isSaidBy(place, short) ? short : said(sectionsBetween(base.document, after));
};

/** The first way to say a variant that holds: as a design that is there already, else as one of its own. */
const saidIn = (texts: readonly string[], place: Place): Said => {
  const { design } = place.state.variants[place.index]!;
  const known = texts
    .flatMap((text) => [design, AS_BUILT].map((name): Said => ({ text, design: name })))
    .find((said) => isSaidBy(place, said));
  return known ?? withVariant(texts.at(-1)!, place);
};

/**
 * A model text that has both variants, and the names of their designs. What was done to the first one stands among the faults
 * of the model itself where all its designs can take it: a target may be there in one design only.
 */
const modelWithBoth = (state: LabState): { readonly text: string; readonly designs: readonly string[] } => {
  const first = saidIn([textWithActions(state), state.variants[0].text], { state, index: 0 });
  if (state.variants[1] === undefined) return { text: first.text, designs: [first.design] };
  const second = saidIn([first.text], { state, index: 1 });
  return { text: second.text, designs: [...new Set([first.design, second.design])] };
};

const stemOf = (file: string): string =>
  file
    .replace(/^.*[/\\]/, "")
    .replace(/\.ya?ml$/i, "")
    .replaceAll(/[^\w.:-]+/g, "-")
    .replaceAll(":", "-") || "model";

/** The experiment that asks about the variants what the page asks. */
const experimentOf = (
  { asked }: LabState,
  {
    title,
    modelFile,
    designs,
    runs,
  }: {
    readonly title: string;
    readonly modelFile: string;
    readonly designs: readonly string[];
    readonly runs: number;
  },
): string => {
  const horizon = `${asked.horizon} s`;
  return stringify(
    {
      version: 1,
      title: `${title} – from the lab`.slice(0, 200),
      model: modelFile,
      ...(asked.replay === null ? { years: { horizon } } : { replay: { fault: asked.replay, horizon } }),
      outage: { threshold: asked.threshold, settling: `${asked.settling} s`, degraded: asked.degraded },
      designs,
      seed: asked.seed,
      runs,
    },
    AS_WRITTEN,
  );
};

/**
 * Files that stand for a state: a model that has both variants as designs, and an experiment that asks about them. On the
 * command line they give the numbers that the page gives.
 *
 * @throws ModelError where a variant is no model.
 */
export const exportOf = (state: LabState, runs: number): Exported => {
  const { text, designs } = modelWithBoth(state);
  const { title } = loadedOf(state, 0);
  const stem = stemOf(state.file);
  const modelFile = `${stem}.yaml`;
  const experiment = experimentOf(state, { title, modelFile, designs, runs });
  return { modelFile, model: text, experimentFile: `${stem}-experiment.yaml`, experiment, designs };
};
