import { lessonOf, lessonOpening } from "../../../src/lab/model/lessons/asks.ts";
import { lessonLibrary } from "../../../src/lab/model/lessons/library.ts";
import type { History } from "../../../src/lab/protocol.ts";
import type { LabState, LessonState } from "../../../src/lab/state.ts";
import type { Commands, LabView } from "../../../src/lab/timeline/lab-view.ts";

/** A history in which nothing happened. */
export const quietHistory: History = {
  end: 0,
  times: [],
  served: [],
  spans: [],
  story: [],
  outages: [],
  downtime: 0,
};

const library = { models: [], lessons: lessonLibrary() };
const begun = new Map<string, LabState>();

/** The state with which a lesson begins; its model is read once. */
const beginning = (id: string, language: string): LabState => {
  const key = `${id}:${language}`;
  const state = begun.get(key) ?? lessonOpening({ id, language });
  begun.set(key, state);
  return state;
};

/** What a page shows that is in a lesson of the library. */
export const pageIn = (
  id: string,
  at: Partial<LessonState> = {},
  changes: Partial<LabState> = {},
): LabView => {
  const first = beginning(id, at.language ?? "en");
  const state: LabState = { ...first, ...changes, lesson: { ...first.lesson!, ...at } };
  return {
    library,
    state,
    scenes: [],
    histories: [quietHistory],
    controls: [],
    lesson: lessonOf(state),
    pace: { isPlaying: false, calm: 1, trouble: 1 },
    issues: [],
    refusedText: null,
    trouble: null,
    busy: null,
    canUndo: false,
    canRedo: false,
    chosen: null,
    said: "",
  };
};

/** Commands that nobody follows. */
export const noCommands = {} as Commands;
