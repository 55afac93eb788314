/** What somebody can do to a service; each is a file in `model/deeds/`. */
export type DeedName =
  | "crash"
  | "hang"
  | "slow"
  | "partition"
  | "drop"
  | "disconnect"
  | "data-loss"
  | "bad-change"
  | "surge"
  | "absence";

/** Something that was done, or is to be done: it is a fault of the model that strikes at a certain time. */
export interface Action {
  /** Counts from 1; its fault is called `lab-` and this. */
  readonly id: number;
  readonly deed: DeedName;
  /** A server, router, place, service, network, cluster or crew, by its name in the model; null where the deed has none. */
  readonly target: string | null;
  /** Seconds since the start of the run. */
  readonly at: number;
  /** Seconds; null: until it is repaired, or as the deed has it. */
  readonly lasts: number | null;
  /** How many times the usual for a surge, the share of its capacity that something slow keeps; else null. */
  readonly amount: number | null;
}

/** Something to do: an action that has no number yet, and that may be meant for now. */
export type Deed = Omit<Action, "id" | "at"> & {
  /** Seconds since the start of the run; null: at the moment that is looked at. */
  readonly at: number | null;
};

/** A service as it is watched: a model, one of its designs, and what is done to it. A fork is a second one. */
export interface Variant {
  /** A model file, as written. */
  readonly text: string;
  readonly design: string;
  readonly actions: readonly Action[];
  /** Seconds: when somebody went on otherwise than the other variant; null for the first one. */
  readonly forkedAt: number | null;
}

/** Which runs are made: as in an experiment. */
export interface Asked {
  /** The fault of the model that strikes at time 0; null: whatever comes by chance and by script. */
  readonly replay: string | null;
  /** How long a run is, in seconds. */
  readonly horizon: number;
  readonly seed: string;
  /** The run that is watched, from 0. */
  readonly replication: number;
  /** The share below which the service counts as down, seconds of settling, and the share below which it counts as degraded. */
  readonly threshold: number;
  readonly settling: number;
  readonly degraded: number;
}

/** How far somebody is in a lesson. */
export interface LessonState {
  /** A lesson of the library; null for one that was brought along. */
  readonly id: string | null;
  /** Its text, for one that was brought along. */
  readonly text: string | null;
  readonly language: string;
  /** The step that is shown, from 0. */
  readonly step: number;
  /** What was answered, by step. */
  readonly answers: Readonly<Record<string, string>>;
}

/** All that a link or a file says: plain data from which the page comes out the same. */
export interface LabState {
  readonly version: 1;
  /** What complaints call the model. */
  readonly file: string;
  /** Lists of lengths that stand beside the model, by their paths from it. */
  readonly beside: Readonly<Record<string, string>>;
  readonly variants: readonly [Variant] | readonly [Variant, Variant];
  /** The variant that is in front: 0 or 1. */
  readonly shown: number;
  readonly asked: Asked;
  /** The moment that is looked at, in seconds. */
  readonly time: number;
  readonly lesson: LessonState | null;
}
