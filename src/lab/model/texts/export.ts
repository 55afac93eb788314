import { parseDocument, stringify, type Document as YamlDocument } from "yaml";
import type { LoadedModel } from "../../../model/load.ts";
import type { Tree } from "../../../model/reading/node.ts";
import { type Difference, differencesBetween } from "../../../model/reading/overlay.ts";
import type { Exported } from "../../exported.ts";
import type { LabState } from "../../state.ts";
import { faultName, faultOfAction } from "../deeds/faults.ts";
import { documentOfVariant, loadedOf, loadedText } from "./variant-model.ts";

/** What the second variant is called among the designs, unless the model has that name already. */
const SECOND = "lab-b";

const AS_WRITTEN = { lineWidth: 0 } as const;

/** The text of the first variant's model, with what was done to it among its faults. */
const textWithActions = ({ variants: [{ text, actions }] }: LabState): string => {
  if (actions.length === 0) return text;
  const document = parseDocument(text) as YamlDocument;
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

const freeName = ({ designNames }: LoadedModel): string => {
  let name = SECOND;
  for (let count = 2; designNames.includes(name); count++) name = `${SECOND}-${count}`;
  return name;
};

/** A model text that has both variants, and the names of their designs. */
const modelWithBoth = (state: LabState): { readonly text: string; readonly designs: readonly string[] } => {
  const [first, second] = state.variants;
  const text = textWithActions(state);
  if (second === undefined) return { text, designs: [first.design] };
  const isOnlyDesign =
    second.text === first.text && JSON.stringify(second.actions) === JSON.stringify(first.actions);
  if (isOnlyDesign) return { text, designs: [...new Set([first.design, second.design])] };
  const base = loadedText(state.file, text, state.beside);
  const after = documentOfVariant(loadedOf(state, 1), second);
  const differences = differencesBetween(base.document, after);
  if (differences.length === 0) return { text, designs: [...new Set([first.design, "as-built"])] };
  const name = freeName(base);
  const document = parseDocument(text) as YamlDocument;
  const design = { title: "B, changed in the lab", ...changesOf(differences) };
  document.setIn(["designs", name], document.createNode(design));
  return { text: document.toString(AS_WRITTEN), designs: [first.design, name] };
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
