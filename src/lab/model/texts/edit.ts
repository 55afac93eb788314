import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type Document as YamlDocument,
} from "yaml";
import { ModelError } from "../../../model/reading/model-error.ts";
import type { Tree } from "../../../model/reading/node.ts";
import { stepsOf } from "../../../model/reading/path.ts";
import { designName, isDesignName } from "../../names.ts";

/** What the designs are called that controls write. */
const AS_BUILT = "as-built";
const TITLE = "changed in the lab";

/** A text, and the design of it that is meant. */
export interface Edited {
  readonly text: string;
  readonly design: string;
}

const parsed = (text: string): YamlDocument => {
  const document = parseDocument(text) as YamlDocument;
  const [error] = document.errors;
  if (error === undefined) return document;
  throw new ModelError([
    { file: "model.yaml", path: "", found: "a text that is no YAML", message: error.message },
  ]);
};

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : String(key));

/** A name that no design has. */
const freeName = (document: YamlDocument): string => {
  for (let before = 0; ; before++) {
    const name = designName(before);
    if (!document.hasIn(["designs", name])) return name;
  }
};

/** Whether controls wrote a design, and nobody else had a hand in it: it sets values, over one design at most. */
const isOurs = (document: YamlDocument, design: string): boolean => {
  const node = document.getIn(["designs", design]);
  if (!isDesignName(design) || !isMap(node) || node.get("title") !== TITLE) return false;
  const extended = node.get("extends");
  return (
    node.items.every((item) => ["title", "extends", "set"].includes(keyOf(item as Pair))) &&
    (extended === undefined || (isSeq(extended) && extended.items.length === 1))
  );
};

/** The design that takes up changes: the one that is meant, where controls wrote it; else a new one that extends it. */
const ownDesign = (document: YamlDocument, design: string): string => {
  if (isOurs(document, design)) return design;
  const name = freeName(document);
  const extending = design === AS_BUILT ? {} : { extends: [design] };
  document.setIn(["designs", name], document.createNode({ title: TITLE, ...extending, set: {} }));
  return name;
};

const changesOf = (document: YamlDocument, design: string): YAMLMap => {
  const place = ["designs", design, "set"];
  if (!isMap(document.getIn(place))) document.setIn(place, document.createNode({}));
  return document.getIn(place) as YAMLMap;
};

/** The change that a path lies within, where one sets a whole map around it. */
const around = (changes: YAMLMap, steps: readonly string[]): string | undefined =>
  changes.items
    .map((item) => keyOf(item as Pair))
    .find((key) => {
      const outer = stepsOf(key) ?? [];
      return outer.length < steps.length && outer.every((step, index) => step === steps[index]);
    });

const withoutParts = (changes: YAMLMap, dotted: string): void => {
  changes.items = changes.items.filter((item) => !keyOf(item as Pair).startsWith(`${dotted}.`));
};

/** Takes a design of ours out when it changes nothing any more; returns the design that is meant then. */
const tidied = (document: YamlDocument, design: string): string => {
  if (changesOf(document, design).items.length > 0) return design;
  const extended = document.getIn(["designs", design, "extends", 0]);
  document.deleteIn(["designs", design]);
  const designs = document.get("designs");
  if (isMap(designs) && designs.items.length === 0) document.delete("designs");
  return extended === undefined ? AS_BUILT : String(extended);
};

/**
 * A text that says another value at a dotted path, for a design: it is written as a change of a design of its own, called
 * `lab`, which extends the one that was meant; the model and its other designs stay as they are, comments too. `isOld`:
 * the value is the one that stands there without this change, so the change is taken out.
 *
 * @throws ModelError for a text that is no YAML.
 */
export const withChange = (
  { text, design }: Edited,
  { path, value, isOld }: { readonly path: string; readonly value: Tree; readonly isOld: boolean },
): Edited => {
  const document = parsed(text);
  const own = ownDesign(document, design);
  const changes = changesOf(document, own);
  const steps = stepsOf(path) ?? [path];
  const outer = around(changes, steps);
  withoutParts(changes, path);
  if (outer !== undefined) {
    const inner = steps.slice((stepsOf(outer) ?? []).length);
    changes.setIn([outer, ...inner], document.createNode(value));
  } else if (isOld) changes.delete(path);
  else changes.set(path, document.createNode(value));
  const meant = tidied(document, own);
  return { text: document.toString({ lineWidth: 0 }), design: meant };
};

/** The design that a design of ours extends; the design itself where it is none of ours. */
export const baseOf = ({ text, design }: Edited): string => {
  const document = parsed(text);
  if (!isOurs(document, design)) return design;
  const extended = document.getIn(["designs", design, "extends", 0]);
  return extended === undefined ? AS_BUILT : String(extended);
};
