import type { Issue } from "../../model/reading/model-error.ts";
import type { Lesson } from "../lesson.ts";
import type { Control, History, Library, Moments, Opening, Scene } from "../protocol.ts";
import type { Asked, Deed, LabState, LessonState } from "../state.ts";

/** How fast time goes. */
export interface Pace {
  readonly isPlaying: boolean;
  /** Seconds of the run a second: while all is calm, and while something is wrong. */
  readonly calm: number;
  readonly trouble: number;
}

/** All that views show; a new object whenever anything in it changed, except for moments, which come with each frame. */
export interface LabView {
  readonly library: Library;
  /** Null until a page has begun. */
  readonly state: LabState | null;
  /** By variant; the drawing of what runs. */
  readonly scenes: readonly Scene[];
  readonly histories: readonly History[];
  readonly controls: readonly Control[];
  readonly lesson: Lesson | null;
  readonly pace: Pace;
  /** What is wrong with the last change; the state is still the one before. */
  readonly issues: readonly Issue[];
  /** The text that was refused, to go on with; null when nothing was. */
  readonly refusedText: string | null;
  /** Something that went wrong elsewhere, in a sentence; null when nothing did. */
  readonly trouble: string | null;
  /** What is going on, in words, while something takes long; null otherwise. */
  readonly busy: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is chosen in the map: a component's index in the shown scene; null: nothing. */
  readonly chosen: number | null;
  /** A sentence for screen readers about what just happened. */
  readonly said: string;
}

/** What views may ask for. Nothing is returned: what comes of it is seen in the next view. */
export interface Commands {
  readonly open: (opening: Opening) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setPace: (pace: Partial<Omit<Pace, "isPlaying">>) => void;
  /** To a moment, in seconds. */
  readonly seek: (time: number) => void;
  /** To the next or the previous fact. */
  readonly step: (forward: boolean) => void;
  /** Does something to the shown variant, or to both. What is done in its past leads to a fork: the old future stays beside. */
  readonly act: (deed: Deed, everywhere: boolean) => void;
  /** Takes an action back, wherever it was done. */
  readonly takeBack: (action: number) => void;
  /** A second variant from here, the same so far. */
  readonly fork: () => void;
  readonly dropFork: () => void;
  readonly show: (variant: number) => void;
  /** Changes of the design hold from the start of the run; the one before stays beside as the first variant. */
  readonly setText: (text: string) => void;
  readonly setControl: (path: string, value: string) => void;
  readonly setDesign: (design: string) => void;
  readonly ask: (asked: Partial<Asked>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly choose: (component: number | null) => void;
  /** Changes a part of where one is in the lesson, answers besides those that there are; null: it is ended. */
  readonly setLesson: (part: Partial<LessonState> | null) => void;
  readonly dismiss: () => void;
}

/** What each view gets. */
export interface ViewProps {
  readonly view: LabView;
  readonly commands: Commands;
}

/** Moments come up to sixty times a second: who draws them listens, and is not rendered anew. Returns the way to stop. */
export type Moving = (listener: (moments: Moments) => void) => () => void;
