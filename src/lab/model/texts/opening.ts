import { experimentFrom } from "../../../experiment/from-text.ts";
import type { Experiment } from "../../../experiment/schema.ts";
import type { Opening } from "../../protocol.ts";
import type { Asked, LabState } from "../../state.ts";
import { lessonOpening } from "../lessons/asks.ts";
import { likeTheDay } from "../run/like-the-day.ts";
import { askedPlan } from "../run/opened-run.ts";
import { besideModel, folderOf, nameAmong } from "./beside.ts";
import { idOfPath, libraryExperiment, libraryModel } from "./library-models.ts";
import { stateOfLink } from "./link.ts";
import { stateFrom } from "./state-schema.ts";
import { loadedText, modelOf } from "./variant-model.ts";

const DAY = 86_400;
const YEAR = 8760 * 3600;

/** How the runs of a model are watched where nobody says: a day where phones come and go, else a year. */
const usually = (hasPhones: boolean): Asked => ({
  replay: null,
  horizon: hasPhones ? DAY : YEAR,
  seed: "1",
  replication: 0,
  threshold: 0.5,
  settling: 60,
  degraded: 0.99,
});

/** A page that begins with a text under a design. */
interface Begun {
  readonly file: string;
  readonly text: string;
  readonly beside: LabState["beside"];
  readonly design: string;
  readonly asked: Asked;
}

const begin = ({ file, text, beside, design, asked }: Begun): LabState => ({
  version: 1,
  file,
  beside,
  variants: [{ text, design, actions: [], forkedAt: null }],
  shown: 0,
  asked,
  time: 0,
  lesson: null,
});

const openModel = (file: string, text: string, beside: LabState["beside"]): LabState => {
  const model = loadedText(file, text, beside).model();
  return begin({ file, text, beside, design: "as-built", asked: usually(model.phones !== undefined) });
};

const askedBy = ({ replay, years, outage, seed }: Experiment): Asked => ({
  replay: replay?.fault ?? null,
  horizon: replay?.horizon ?? years!.horizon,
  seed,
  replication: 0,
  threshold: outage.threshold,
  settling: outage.settling,
  degraded: outage.degraded,
});

const openExperiment = (
  file: string,
  text: string,
  modelText: (path: string) => { readonly text: string; readonly beside: LabState["beside"] },
): LabState => {
  let found: Pick<Begun, "file" | "text" | "beside"> | null = null;
  const { experiment } = experimentFrom(
    text,
    (path) => {
      const name = path.slice(folderOf(path).length);
      found = { file: name, ...modelText(path) };
      return loadedText(name, found.text, found.beside);
    },
    { file },
  );
  const state = begin({ ...found!, design: experiment.designs[0]!, asked: askedBy(experiment) });
  const back = experiment.published?.back;
  if (experiment.replay === undefined || back === undefined) return state;
  const plan = askedPlan(modelOf(state, 0), state.asked);
  return { ...state, asked: { ...state.asked, replication: likeTheDay(plan, state.asked, back) } };
};

/** The beginning of an id that means a lesson; its language may follow. */
const LESSON = "lesson:";

const openLibrary = (id: string): LabState => {
  if (id.startsWith(LESSON)) {
    const [name = "", language = "en"] = id.slice(LESSON.length).split(":");
    return lessonOpening({ id: name, language });
  }
  const experiment = libraryExperiment(id);
  if (experiment !== undefined) {
    const text = libraryModel(experiment.model) ?? "";
    return openExperiment(`${id}.yaml`, experiment.text, () => ({ text, beside: {} }));
  }
  const text = libraryModel(id);
  if (text === undefined) throw new Error(`This page has no model called “${id.slice(0, 60)}”.`);
  return openModel(`${id.slice(id.lastIndexOf("/") + 1)}.yaml`, text, {});
};

const openSaved = (text: string): LabState => {
  try {
    return stateFrom(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error("That is not something this page has saved.");
    throw error;
  }
};

/**
 * The state with which a page begins.
 *
 * @throws ModelError with every mistake of a text; Error with a sentence for what is no text of ours.
 */
export const open = async (opening: Opening): Promise<LabState> => {
  switch (opening.kind) {
    case "library":
      return openLibrary(opening.id);
    case "model":
      return openModel(opening.file, opening.text, opening.beside);
    case "experiment": {
      const { beside } = opening;
      return openExperiment(opening.file, opening.text, (path) => {
        const brought = nameAmong(beside, path);
        const text = brought === undefined ? libraryModel(idOfPath(path)) : beside[brought];
        if (text === undefined)
          throw new Error(`${path} is not there: open it together with the experiment.`);
        return { text, beside: besideModel(brought ?? path, beside) };
      });
    }
    case "lesson":
      return lessonOpening(opening);
    case "link":
      return stateOfLink(opening.text);
    case "saved":
      return openSaved(opening.text);
  }
};
