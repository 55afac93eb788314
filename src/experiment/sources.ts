import { z } from "zod";
import { type OwnKind, ownKinds } from "../base/own-kinds.ts";
import { loadModelFromSource } from "../model/load.ts";
import { type Document, documentOf, provenanceOf } from "../model/reading/document.ts";
import { replaced, type Tree } from "../model/reading/node.ts";
import { plainDocument, plainNode } from "../model/reading/plain-document.ts";
import type { Alternative } from "./alternatives.ts";
import { type LoadedExperiment, loadExperiment } from "./load.ts";
import { expectKinds } from "./own/same-kinds.ts";
import { type Study, studyOf } from "./study.ts";

const MOST_ALTERNATIVES = 10_000;
const LONGEST = 10_000;
const MOST_SAID = 100_000;
const MOST_PROVENANCE = 100_000;

const treeSchema = z.custom<Tree>((value) => value !== undefined);

const valuesSchema = z.array(z.tuple([z.string().max(LONGEST), treeSchema])).max(LONGEST);

const alternativeSchema = z.strictObject({
  name: z.string().max(LONGEST).describe("what it is called"),
  title: z.string().max(LONGEST).describe("what tables call it"),
  design: z.string().max(LONGEST).describe("its design"),
  settings: valuesSchema.describe("paths with what is set there after the design's changes"),
  inputs: valuesSchema
    .optional()
    .describe("paths with what is set in the model as built, before the design changes it"),
});

const said = () => z.string().max(MOST_SAID).optional();

const provenanceSchema = z.strictObject({
  path: z.string().max(LONGEST).describe("a value or a map of the model as built"),
  source: said().describe("where it is from"),
  confidence: said().describe("how sure it is"),
  note: said().describe("what else is said of it"),
});

const notVariedSchema = z.strictObject({
  path: z.string().max(LONGEST).describe("a quantity of the model"),
  why: z.string().max(LONGEST).describe("why it is left as it is"),
});

const ownKindSchema = z.strictObject({
  family: z.string().max(LONGEST).describe("the family that it was added to"),
  kind: z.string().max(LONGEST).describe("its name"),
  version: z.string().max(LONGEST).describe("what it says of its version"),
});

/** The schema of what a study is made from, where it is read from a file. */
export const sourcesSchema = z.strictObject({
  experiment: treeSchema.describe("what the experiment says"),
  model: treeSchema.describe("what the model says, with its designs and with lists from other files"),
  provenance: z
    .array(provenanceSchema)
    .max(MOST_PROVENANCE)
    .optional()
    .describe("where the model's numbers come from and how sure they are; nothing follows from it"),
  alternatives: z
    .array(alternativeSchema)
    .max(MOST_ALTERNATIVES)
    .optional()
    .describe("what is compared, where the experiment does not say it"),
  notVaried: z
    .array(notVariedSchema)
    .max(MOST_ALTERNATIVES)
    .optional()
    .describe("of a sensitivity study: what was to be varied too, but is not"),
  kinds: z
    .array(ownKindSchema)
    .max(MOST_ALTERNATIVES)
    .optional()
    .describe("the kinds that were added to those of secondtick, in their order, where there were any"),
});

/** What was to be varied in a sensitivity study, and why it is not. */
export type NotVaried = z.output<typeof notVariedSchema>;

/** Where a number of the model comes from, and how sure it is. */
export type ToldProvenance = z.output<typeof provenanceSchema>;

/** All that a study is made from, as plain data: for files, and for threads. */
export interface Sources {
  readonly experiment: Tree;
  readonly model: Tree;
  /** For people: nothing follows from it. Left out where the model says none. */
  readonly provenance?: readonly ToldProvenance[] | undefined;
  /** What is compared; left out where that follows from the experiment. */
  readonly alternatives?: readonly PlainAlternative[] | undefined;
  /** Only of a sensitivity study. */
  readonly notVaried?: readonly NotVaried[] | undefined;
  /** The kinds that are not ours which had been added, in their order; left out where there were none. */
  readonly kinds?: readonly OwnKind[] | undefined;
}

type PlainValues = readonly (readonly [path: string, value: Tree])[];

interface PlainAlternative extends Omit<Alternative, "settings" | "inputs"> {
  readonly settings: PlainValues;
  readonly inputs?: PlainValues | undefined;
}

const plainAlternative = ({ settings, inputs, ...names }: Alternative): PlainAlternative => ({
  ...names,
  settings: [...settings],
  ...(inputs === undefined ? {} : { inputs: [...inputs] }),
});

const alternativeFrom = ({ settings, inputs, ...names }: PlainAlternative): Alternative => ({
  ...names,
  settings: new Map(settings),
  ...(inputs === undefined ? {} : { inputs: new Map(inputs) }),
});

const provenanceIn = ({ document }: LoadedExperiment["model"]): Pick<Sources, "provenance"> => {
  const provenance = [...provenanceOf(document)].map(([path, told]) => ({ path, ...told }));
  return provenance.length === 0 ? {} : { provenance };
};

/** What an experiment was made from; `alternatives` are told where a study compares others than the experiment says. */
export const sourcesOf = (
  { source, model }: Pick<LoadedExperiment, "source" | "model">,
  alternatives?: readonly Alternative[],
): Sources => ({
  experiment: source,
  model: model.source,
  ...provenanceIn(model),
  ...(alternatives === undefined ? {} : { alternatives: alternatives.map(plainAlternative) }),
  ...(ownKinds().length === 0 ? {} : { kinds: [...ownKinds()] }),
});

/**
 * The experiment, with its model, that sources say. `file` stands in complaints about it.
 *
 * @throws ModelError when they are no experiment's.
 */
const experimentFrom = (file: string, { experiment, model }: Sources): LoadedExperiment =>
  loadExperiment(plainDocument(file, experiment), (name) => loadModelFromSource(name, model));

/**
 * The study that sources say: its digest is that of the study that they were taken from.
 *
 * @throws ModelError when they are no study's; KindError when they want kinds that have not been added.
 */
export const studyFrom = (file: string, sources: Sources): Study => {
  expectKinds(file, sources.kinds ?? []);
  const { experiment, model } = experimentFrom(file, sources);
  if (sources.alternatives === undefined) return studyOf(experiment, model);
  return studyOf(experiment, model, sources.alternatives.map(alternativeFrom));
};

/**
 * An experiment's document with other values for some of its keys, as the command line asks for them; what is `undefined` is
 * taken out. It is checked when it is loaded, as any other.
 */
export const changedExperiment = (
  document: Document,
  changes: Readonly<Record<string, Tree | undefined>>,
): Document =>
  Object.entries(changes).reduce((changed, [key, value]) => {
    // What is no map is told as a mistake when it is loaded.
    if (!(changed.root.value instanceof Map)) return changed;
    const child = value === undefined ? undefined : plainNode(value, changed.root.at);
    return documentOf(changed.file, replaced(changed.root, [key], child));
  }, document);
