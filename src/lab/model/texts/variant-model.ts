import { modelFrom } from "../../../experiment/from-text.ts";
import type { LoadedModel } from "../../../model/load.ts";
import { type Document, documentOf } from "../../../model/reading/document.ts";
import { replaced } from "../../../model/reading/node.ts";
import { plainNode } from "../../../model/reading/plain-document.ts";
import type { Model } from "../../../model/schema.ts";
import type { Action, LabState, Variant } from "../../state.ts";
import { faultName, faultOfAction } from "../deeds/faults.ts";
import { readerBeside } from "./beside.ts";

/** The longest text that a link or a saved file can hold, in characters. */
export const MOST_TEXT = 200_000;
/** So many texts are kept ready. */
const READY = 8;

/** Texts that were read: reading a large one takes a while. The one used last is the last. */
const ready = new Map<string, LoadedModel>();

const keyOf = (file: string, text: string, beside: LabState["beside"]): string =>
  JSON.stringify([file, text, beside]);

/**
 * A model file with all its designs, read once.
 *
 * @throws ModelError with every mistake in it; Error with a sentence where it is longer than anything that could be saved.
 */
export const loadedText = (file: string, text: string, beside: LabState["beside"]): LoadedModel => {
  if (text.length > MOST_TEXT)
    throw new Error(`The model has ${text.length} letters, and this page takes ${MOST_TEXT}.`);
  const key = keyOf(file, text, beside);
  const known = ready.get(key);
  const loaded = known ?? modelFrom(text, { file, readBeside: readerBeside(beside) });
  ready.delete(key);
  ready.set(key, loaded);
  const [oldest] = ready.keys();
  if (ready.size > READY && oldest !== undefined) ready.delete(oldest);
  return loaded;
};

/**
 * The model file of a variant.
 *
 * @throws ModelError with every mistake in it.
 */
export const loadedOf = ({ file, variants, beside }: LabState, index: number): LoadedModel =>
  loadedText(file, variants[index]!.text, beside);

const start = (document: Document) => ({ file: document.file, line: 1, column: 1 });

/** A document with actions among its faults. */
const withActions = (document: Document, actions: readonly Action[]): Document => {
  if (actions.length === 0) return document;
  const at = start(document);
  const { value } = document.root;
  const hasFaults = value instanceof Map && value.has("faults");
  let root = hasFaults ? document.root : replaced(document.root, ["faults"], plainNode({}, at));
  for (const action of actions)
    root = replaced(root, ["faults", faultName(action)], plainNode(faultOfAction(action), at));
  return documentOf(document.file, root);
};

/** What a variant says: its design, with its actions among the faults. */
export const documentOfVariant = (loaded: LoadedModel, { design, actions }: Variant): Document =>
  withActions(loaded.documentOf(design), actions);

/**
 * The checked model of a variant: its design, with its actions among the faults.
 *
 * @throws ModelError with every mistake; an unknown design is one.
 */
export const modelOf = (state: LabState, index: number): Model => {
  const loaded = loadedOf(state, index);
  const variant = state.variants[index]!;
  return variant.actions.length === 0
    ? loaded.model(variant.design)
    : loaded.check(documentOfVariant(loaded, variant));
};
