import { z } from "zod";
import { nameSchema } from "../base/name.ts";
import { digestOf } from "./digest.ts";
import { modelSchema } from "./model-schema.ts";
import { type FillIn, observedFrom, type ReadBeside } from "./observed.ts";
import { check, examine } from "./reading/check.ts";
import { type Designs, designSchema, lineageOf, readDesigns, unknownDesign } from "./reading/design.ts";
import { type Document, documentOf, issueAt, readDocument, refuse } from "./reading/document.ts";
import { type Issue, ModelError } from "./reading/model-error.ts";
import { replaced, type Tree } from "./reading/node.ts";
import { applyDesign, changedBy, withValues } from "./reading/overlay.ts";
import { plainDocument } from "./reading/plain-document.ts";
import { type Model, modelFields } from "./schema.ts";

/** The name of the design that changes nothing. */
export const AS_BUILT = "as-built";

/** The schema of a whole model file, its designs included. */
export const modelFileSchema = modelSchema.safeExtend({
  designs: z.record(nameSchema, designSchema).optional().describe("named variants of the system"),
});

/** A model file, read and checked with all its designs. */
export interface LoadedModel {
  readonly file: string;
  readonly title: string;
  /** 64 hexadecimal digits, from all that the file and the lists beside it say; comments and sources do not count. */
  readonly digest: string;
  /** What the digest is made of: plain data that the model can be made from again, without any file. */
  readonly source: Tree;
  /** What the file says without its designs; lists in other files are not filled in. */
  readonly document: Document;
  readonly designs: Designs;
  /** `as-built` first, then the file's own in their order. */
  readonly designNames: readonly string[];
  designTitle(name: string): string;
  /**
   * What the file says under a design; `as-built` when none is named. `base` stands in for the file without its designs.
   *
   * @throws ModelError for a name that is no design's.
   */
  documentOf(design?: string, base?: Document): Document;
  /**
   * The checked model under a design; `as-built` when none is named.
   *
   * @throws ModelError for a name that is no design's.
   */
  model(design?: string): Model;
  /**
   * Fills in lists from other files and checks: for documents that were made from this one.
   *
   * @throws ModelError with every mistake.
   */
  check(document: Document): Model;
  /**
   * As `check`, but takes for granted that what the document names exists and fits together: for documents that differ
   * from a checked one in quantities only.
   */
  read(document: Document): Model;
}

const fieldsSchema = z.strictObject(modelFields);

/** What came out of a step that may refuse. */
interface Outcome<Value> {
  readonly value?: Value;
  readonly issues: readonly Issue[];
}

const outcomeOf = <Value>(attempt: () => Value): Outcome<Value> => {
  try {
    return { value: attempt(), issues: [] };
  } catch (error) {
    if (error instanceof ModelError) return { issues: error.issues };
    throw error;
  }
};

/** As many mistakes as can be found in one go: those of files named in it, then those of the schema. */
const examined = (document: Document, fillIn: FillIn): Outcome<Model> => {
  const { value: full = document, issues } = outcomeOf(() => fillIn(document));
  const { value, issues: more } = examine(full, modelFileSchema);
  return { ...(value === undefined ? {} : { value: value as Model }), issues: [...issues, ...more] };
};

const without = (document: Document, key: string): Document =>
  document.root.value instanceof Map
    ? documentOf(document.file, replaced(document.root, [key], undefined))
    : document;

const nameIssues = ({ document, at, byName }: Designs): Issue[] =>
  [...byName.keys()].flatMap((name) => {
    const isName = nameSchema.safeParse(name).success;
    if (isName && name !== AS_BUILT) return [];
    const message = isName
      ? "this name stands for the model without changes"
      : "a name is lower-case words with hyphens, such as more-servers";
    return [issueAt(document, [...at, name], { message, found: `the design ${name}`, onKey: true })];
  });

const keyOf = ({ file, line, column, path, found, message }: Issue): string =>
  [file, line, column, path, found, message].join("\n");

/** Every design's model, and the mistakes that each brings with it: those of the base are not told again. */
const examineDesigns = (
  document: Document,
  designs: Designs,
  told: readonly Issue[],
  fillIn: FillIn,
): { readonly models: ReadonlyMap<string, Model>; readonly issues: readonly Issue[] } => {
  const known = new Set(told.map(keyOf));
  const models = new Map<string, Model>();
  const issues = [...inOrder(designs)].flatMap((name) => {
    const { value: changed, issues: wrong } = outcomeOf(() => applyDesign(document, designs, name));
    const { value, issues: more } = changed === undefined ? { issues: [] } : examined(changed, fillIn);
    if (value !== undefined) models.set(name, value);
    return [...wrong, ...more].flatMap((issue) => {
      if (known.has(keyOf(issue))) return [];
      known.add(keyOf(issue));
      return [{ ...issue, message: `${issue.message} (in the design ${name})` }];
    });
  });
  return { models, issues };
};

/** All designs, each after those that it extends. */
const inOrder = (designs: Designs): ReadonlySet<string> => {
  const order = new Set<string>();
  for (const name of designs.byName.keys()) lineageOf(designs, name, order);
  return order;
};

/** A model with its designs, from all that its file says. */
const loaded = (whole: Document, fillIn: FillIn): LoadedModel => {
  const document = without(whole, "designs");
  const base = examined(document, fillIn);
  const read = outcomeOf(() => readDesigns(whole));
  const designs = read.value ?? { document: whole, at: ["designs"], byName: new Map() };
  const variants = examineDesigns(document, designs, base.issues, fillIn);
  refuse([...base.issues, ...read.issues, ...nameIssues(designs), ...variants.issues]);
  const models = new Map([[AS_BUILT, base.value!], ...variants.models]);
  const named = <Value>(name: string, value: Value | undefined): Value => {
    if (value !== undefined) return value;
    throw new ModelError([
      issueAt(whole, designs.at, designs.byName.size > 0 ? unknownDesign(designs, name) : NONE(name)),
    ]);
  };
  const source = fillIn(whole).tree;
  return {
    file: whole.file,
    title: models.get(AS_BUILT)!.title,
    digest: digestOf(source),
    source,
    document,
    designs,
    designNames: [AS_BUILT, ...designs.byName.keys()],
    designTitle: (name) => (name === AS_BUILT ? "as built" : (designs.byName.get(name)?.title ?? name)),
    documentOf: (name = AS_BUILT, base) => {
      if (name === AS_BUILT) return base ?? document;
      return base === undefined ? applyDesign(document, designs, name) : changedBy(base, designs, name);
    },
    model: (name = AS_BUILT) => named(name, models.get(name)),
    check: (changed) => {
      const { value, issues } = examined(changed, fillIn);
      refuse(issues);
      return value!;
    },
    read: (changed) => check(fillIn(changed), fieldsSchema),
  };
};

/**
 * Reads a model file with its designs and checks them all.
 *
 * @throws ModelError with every mistake of the model and of all its designs, each once; a design's say which it is.
 */
export const loadModel = (file: string, bytes: Uint8Array, readBeside: ReadBeside): LoadedModel => {
  const whole = readDocument(file, bytes);
  const model = loaded(whole, observedFrom(readBeside));
  // Lists that were filled in are part of the source: what a design changes must not lead past them.
  if (model.source !== whole.tree) refuse(listIssues(whole, model));
  return model;
};

/**
 * The model whose source is given: it has the same digest, and the same designs. `file` stands in its complaints.
 *
 * @throws ModelError when the source is no model's.
 */
export const loadModelFromSource = (file: string, source: Tree): LoadedModel =>
  loaded(plainDocument(file, source), (document) => document);

/** The designs that come out otherwise once lists are filled in: those that change which file a list is taken from. */
const listIssues = (whole: Document, model: LoadedModel): Issue[] => {
  const { value: again } = outcomeOf(() => loadModelFromSource(model.file, model.source));
  const isSame = (name: string) => JSON.stringify(again?.model(name)) === JSON.stringify(model.model(name));
  if (again !== undefined && model.designNames.every(isSame)) return [];
  const message = "a design changes a list of observed lengths as a whole: kind, file and column together";
  return [issueAt(whole, ["designs"], { message, found: "another file or column", onKey: true })];
};

const NONE = (name: string) => ({ found: name, message: "the model has no designs", allowed: AS_BUILT });

/**
 * The checked model of a design over a parameter vector: the values are set in the model as built, by dotted path, and the
 * design changes what comes out.
 *
 * @throws ModelError when a path does not exist, or a value does not fit there.
 */
export const withVector = (loaded: LoadedModel, design: string, values: ReadonlyMap<string, Tree>): Model =>
  loaded.check(loaded.documentOf(design, withValues(loaded.document, values)));

/** The same for values that lie between others that were checked: thousands of such vectors are read in a study. */
export const withVectorInRange = (
  loaded: LoadedModel,
  design: string,
  values: ReadonlyMap<string, Tree>,
): Model =>
  values.size === 0
    ? loaded.model(design)
    : loaded.read(loaded.documentOf(design, withValues(loaded.document, values)));

/** What a model is made with, beside its file. */
export interface Settings {
  readonly design: string;
  /** A parameter vector, set in the model as built, before the design changes it. */
  readonly before: ReadonlyMap<string, Tree>;
  /** Set after the design's changes. */
  readonly after: ReadonlyMap<string, Tree>;
}

/**
 * The model of a design over a parameter vector, with further settings made in what comes out. It is checked in full without
 * a vector; with one, as `withVectorInRange` does it.
 *
 * @throws ModelError when a path does not exist, or a value does not fit there.
 */
export const withSettings = (loaded: LoadedModel, { design, before, after }: Settings): Model => {
  if (after.size === 0) return withVectorInRange(loaded, design, before);
  if (before.size === 0) return loaded.check(withValues(loaded.documentOf(design), after));
  return loaded.read(withValues(loaded.documentOf(design, withValues(loaded.document, before)), after));
};
