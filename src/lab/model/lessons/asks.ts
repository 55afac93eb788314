import { compile } from "../../../model/compile.ts";
import type { Lesson, LessonNumber, LessonPrompt, LessonStep, LessonTask } from "../../lesson.ts";
import type { Asked, DeedName, LabState } from "../../state.ts";
import { besideModel, nameAmong } from "../texts/beside.ts";
import { idOfPath, libraryModel } from "../texts/library-models.ts";
import { loadedText } from "../texts/variant-model.ts";
import type { LessonHead } from "./lesson-schema.ts";
import { type LessonSection, type LessonText, lessonFrom } from "./lesson-text.ts";
import { languagesOf, lessonText } from "./library.ts";
import { richOf } from "./rich.ts";

type Step = LessonHead["steps"][number];
type Of<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;

const promptOf = ({ choice, number, right }: Of<"predict"> | Of<"question">): LessonPrompt => {
  if (choice !== undefined) return { kind: "choice", options: choice, right: right ?? null };
  if (number !== undefined) return { kind: "number", unit: number.unit, least: number.from, most: number.to };
  return { kind: "text" };
};

const taskOf = ({ task: { play, act, target, change, to } }: Of<"do">): LessonTask => {
  if (act !== undefined) return { kind: "act", deed: act as DeedName, target: target ?? null };
  if (change !== undefined) return { kind: "change", path: change, value: to ?? null };
  return { kind: "play", until: play ?? "end" };
};

const numberOf = ({ number: { metric, longer, quantile, words } }: Of<"measure">): LessonNumber => {
  if (longer !== undefined) return { metric, statistic: { kind: "longer", than: longer }, words };
  if (quantile !== undefined) return { metric, statistic: { kind: "quantile", q: quantile }, words };
  return { metric, statistic: { kind: "mean" }, words };
};

const NOTHING: LessonSection = { text: [], later: [] };

const stepOf = (step: Step, { head, sections }: LessonText): LessonStep => {
  const { title } = step;
  const section = sections.get(title) ?? NOTHING;
  const text = richOf(section.text);
  const later = richOf(section.later);
  switch (step.kind) {
    case "read":
      return { kind: "read", title, text };
    case "predict":
      return { kind: "predict", title, text, prompt: promptOf(step) };
    case "do":
      return { kind: "do", title, text, task: taskOf(step) };
    case "measure": {
      const against = head.steps.findIndex((one) => one.title === step.against);
      const { runs, designs } = step;
      return { kind: "measure", title, text, runs, designs, number: numberOf(step), against, insight: later };
    }
    case "question":
      return { kind: "question", title, text, prompt: promptOf(step), answer: later };
  }
};

const textOfState = ({ lesson }: LabState): { readonly file: string; readonly text: string } => {
  if (lesson === null) throw new Error("There is no lesson.");
  if (lesson.text !== null) return { file: "lesson.md", text: lesson.text };
  const text = lesson.id === null ? undefined : lessonText(lesson.id, lesson.language);
  if (text === undefined)
    throw new Error(`This page has no lesson called “${String(lesson.id).slice(0, 60)}”.`);
  return { file: `${lesson.id}.md`, text };
};

/** The runs that a lesson is about. */
const askedBy = ({ replay, horizon, seed, replication, threshold }: LessonHead): Asked => ({
  replay: replay ?? null,
  horizon,
  seed,
  replication,
  threshold,
  settling: 60,
  degraded: 0.99,
});

/**
 * The lesson of a state, ready to be shown.
 *
 * @throws ModelError with every mistake of a lesson that was brought along; Error where there is none.
 */
export const lessonOf = (state: LabState): Lesson => {
  const { file, text } = textOfState(state);
  const whole = lessonFrom(file, text);
  const { title, asks, idea, minutes, controls, deeds, steps } = whole.head;
  const { id, language } = state.lesson!;
  return {
    id,
    title,
    asks,
    idea,
    minutes,
    language,
    languages: id === null ? [language] : languagesOf(id),
    steps: steps.map((step) => stepOf(step, whole)),
    asked: askedBy(whole.head),
    // A lesson that was brought along may bring a model under the name of one of ours.
    model: id === null ? null : (libraryModel(idOfPath(whole.head.model)) ?? null),
    controls,
    deeds: deeds as DeedName[],
    teacher: richOf(whole.teacher.text),
    answers: richOf(whole.answers.text),
  };
};

/** Where a lesson comes from: the library, or a file that was brought along with its model. */
export type LessonOrigin =
  | { readonly id: string; readonly language: string }
  | { readonly file: string; readonly text: string; readonly beside: Readonly<Record<string, string>> };

/**
 * The state with which a lesson begins.
 *
 * @throws ModelError with every mistake of the lesson or its model; Error with a sentence where one of them is not there.
 */
export const lessonOpening = (origin: LessonOrigin): LabState => {
  const text = "id" in origin ? lessonText(origin.id, origin.language) : origin.text;
  if (text === undefined) throw new Error("This page has no such lesson.");
  const { head } = lessonFrom("id" in origin ? `${origin.id}.md` : origin.file, text);
  const beside = "id" in origin ? {} : origin.beside;
  const brought = nameAmong(beside, head.model);
  const model = brought === undefined ? libraryModel(idOfPath(head.model)) : beside[brought];
  if (model === undefined)
    throw new Error(`The lesson's model ${head.model} is not there: open it together with the lesson.`);
  const file = head.model.replace(/^.*\//, "");
  // The lesson is of no use without its design.
  const own = besideModel(brought ?? head.model, beside);
  compile(loadedText(file, model, own).model(head.design));
  return {
    version: 1,
    file,
    beside: own,
    variants: [{ text: model, design: head.design, actions: [], forkedAt: null }],
    shown: 0,
    asked: askedBy(head),
    time: 0,
    lesson: {
      id: "id" in origin ? origin.id : null,
      text: "id" in origin ? null : origin.text,
      language: "id" in origin ? origin.language : "en",
      step: 0,
      answers: {},
    },
  };
};
