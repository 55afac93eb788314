import { basename, dirname, join } from "node:path";
import { isExperiment, loadExperiment } from "../experiment/load.ts";
import { type LoadedModel, loadModel } from "../model/load.ts";
import { issueAt, readDocument, treeAt } from "../model/reading/document.ts";
import { ModelError } from "../model/reading/model-error.ts";
import { besideOf, readBounded } from "./files.ts";

/** What the page of the lab opens on: a file, with the texts of all files that it names, by their paths from it. */
export interface LabOpening {
  readonly kind: "model" | "experiment" | "lesson";
  /** Its name, without folders. */
  readonly file: string;
  readonly text: string;
  readonly beside: Readonly<Record<string, string>>;
}

/** Texts of files by the paths under which the page asks for them. */
type Texts = Map<string, string>;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Checks a model, and keeps the texts of the lists beside it: the model's folder, as the page knows it, stands before their names. */
const checkedModel = (file: string, bytes: Uint8Array, folder: string, texts: Texts): LoadedModel => {
  const read = besideOf(file);
  return loadModel(file, bytes, (name) => {
    const list = read(name);
    texts.set(folder + name, decoded(list));
    return list;
  });
};

/** The same for a model that another file names, by its path from there; its own text is kept too. */
const namedModel = (file: string, relative: string, texts: Texts): LoadedModel => {
  const path = join(dirname(file), relative);
  const bytes = readBounded(path);
  texts.set(relative, decoded(bytes));
  return checkedModel(path, bytes, relative.slice(0, relative.lastIndexOf("/") + 1), texts);
};

const FRONT = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/** A lesson is Markdown after a head in YAML, which names its model. What else it says is for the page to check. */
const readLesson = (file: string, bytes: Uint8Array, texts: Texts): void => {
  const head = FRONT.exec(decoded(bytes))?.[1];
  if (head === undefined) {
    const message = "a lesson begins with a line ---, its head in YAML, and another line ---";
    throw new ModelError([{ file, line: 1, path: "", found: "something else", message }]);
  }
  // The line of --- is kept empty, so that complaints name the right ones.
  const document = readDocument(file, new TextEncoder().encode(`\n${head}`));
  const model = treeAt(document, ["model"]);
  if (model === undefined) return;
  if (typeof model !== "string" || /^[/\\]|^[a-z]:|\\|\0/i.test(model)) {
    const message = "the model's file, by its path from the lesson";
    throw new ModelError([issueAt(document, ["model"], { message, found: "something else" })]);
  }
  namedModel(file, model, texts);
};

/** Checks a file of either kind, and says which it is. */
const readStudied = (file: string, bytes: Uint8Array, texts: Texts): LabOpening["kind"] => {
  const document = readDocument(file, bytes);
  if (isExperiment(document)) {
    loadExperiment(document, (relative) => namedModel(file, relative, texts));
    return "experiment";
  }
  checkedModel(file, bytes, "", texts);
  return "model";
};

const readKind = (file: string, bytes: Uint8Array, texts: Texts): LabOpening["kind"] => {
  if (!/\.(?:md|markdown)$/i.test(file)) return readStudied(file, bytes, texts);
  readLesson(file, bytes, texts);
  return "lesson";
};

/**
 * A model, an experiment or a lesson for the page, once it is checked. The paths of what stands beside it are as they are written:
 * an experiment's model as the experiment names it, the lists of that model with the same folder before their names.
 *
 * @throws ModelError with every mistake of the file, or else of the model that it names.
 */
export const labOpening = (file: string): LabOpening => {
  const bytes = readBounded(file);
  const texts: Texts = new Map();
  const kind = readKind(file, bytes, texts);
  return { kind, file: basename(file), text: decoded(bytes), beside: Object.fromEntries(texts) };
};
