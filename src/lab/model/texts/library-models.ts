import { parse } from "yaml";

/** Texts that come along with a page, by their paths in the repository. */
const modelTexts = import.meta.glob<string>(
  [
    "../../../../models/whatsapp-2014.yaml",
    "../../../../models/lessons/*.yaml",
    "../../../../models/incidents/*.yaml",
    "../../../../models/architectures/*.yaml",
  ],
  { query: "?raw", import: "default", eager: true },
);
const experimentTexts = import.meta.glob<string>(
  ["../../../../experiments/whatsapp-2014.yaml", "../../../../experiments/incidents/*.yaml"],
  { query: "?raw", import: "default", eager: true },
);

const idOf = (path: string): string =>
  path.replace(/^.*\/(?:models|experiments)\//, "").replace(/\.yaml$/, "");

/** What of a text is told before it is read in earnest. */
export interface Head {
  readonly title?: unknown;
  readonly about?: unknown;
  readonly model?: unknown;
  readonly replay?: { readonly fault?: unknown };
}

const byId = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(texts).map(([path, text]) => [idOf(path), text]));

/** Models of the library by their ids. */
export const models = byId(modelTexts);
/** Experiments of the library by their ids. */
export const experiments = byId(experimentTexts);

/** The ending of an id that means a replay: the fault of an experiment strikes at the start. */
export const REPLAY = ":replay";

/** The text of a model of the library, by its id; undefined where there is none. */
export const libraryModel = (id: string): string | undefined => models.get(id);

/** The id of the library's model that says just this; undefined where none does. */
export const idOfText = (text: string): string | undefined =>
  [...models].find(([, known]) => known === text)?.[0];

/** An experiment of the library with the id of its model. */
export const libraryExperiment = (
  id: string,
): { readonly text: string; readonly model: string } | undefined => {
  const text = id.endsWith(REPLAY) ? experiments.get(id.slice(0, -REPLAY.length)) : undefined;
  if (text === undefined) return undefined;
  const { model } = parse(text) as Head;
  return { text, model: idOf(String(model).replace(/^(?:\.\.\/)+/, "/")) };
};

/** The id under which the library may have the model that a text names by its path. */
export const idOfPath = (path: string): string =>
  path
    .replace(/^(?:\.\.?\/)+/, "")
    .replace(/^models\//, "")
    .replace(/\.yaml$/, "");
