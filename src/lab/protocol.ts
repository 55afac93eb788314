import type { PhoneStates } from "../backend/clients/phone-states.ts";
import type { TimeSpan } from "../experiment/told-run.ts";
import type { Issue } from "../model/reading/model-error.ts";
import type { StoryLine } from "../report/story.ts";
import type { Exported } from "./exported.ts";
import type { Known } from "./known.ts";
import type { Lesson } from "./lesson.ts";
import type { DeedName, LabState } from "./state.ts";

/** A place, a rack, a data centre, an overlay: what holds components. The first one has no parent. */
export interface ScenePlace {
  readonly name: string;
  /** As in the model: data-centre, rack, overlay … */
  readonly kind: string;
  /** Its place in the list, -1 for one at the top. */
  readonly parent: number;
  /** The component that it is. */
  readonly component: number;
}

/** A component of the plan, in the plan's order. */
export interface SceneComponent {
  readonly name: string;
  readonly kind: "server" | "router" | "domain";
  /** Where it stands: an index of `places`, or -1. */
  readonly place: number;
  /** The group that it serves in, or -1. */
  readonly group: number;
  /** Whether a click on it can do something. */
  readonly canBreak: boolean;
}

/** Components that serve one purpose together. */
export interface SceneGroup {
  readonly name: string;
  /** The service or network that it is (a part) of. */
  readonly of: string;
  readonly isNetwork: boolean;
  /** The kind of redundancy: load-shared, primary-backup, quorum … */
  readonly scheme: string;
  readonly members: readonly number[];
  /** Its seats: places in `Frame.holders`. */
  readonly seats: readonly number[];
}

/** Something that piles up. */
export interface SceneQueue {
  readonly name: string;
  readonly unit: string;
}

/** A deed that is on offer. */
export interface DeedOffer {
  readonly deed: DeedName;
  /** A verb: "Crash", and the word between it and its target, if any. */
  readonly label: string;
  readonly joint: string;
  readonly words: string;
  /** What it can be done to; empty where it needs no target. */
  readonly targets: readonly string[];
  /** Whether it may last until it is repaired, by target; whether a length must be said. */
  readonly untilRepaired: readonly string[];
  /** A usual length in seconds, and a usual amount with its unit, where it takes one. */
  readonly lasts: number | null;
  readonly amount: { readonly usual: number; readonly unit: string; readonly words: string } | null;
}

/** What of a service never changes during a run: what is drawn, and what can be done. */
export interface Scene {
  readonly title: string;
  readonly about: string;
  readonly designs: readonly { readonly name: string; readonly title: string }[];
  readonly places: readonly ScenePlace[];
  readonly components: readonly SceneComponent[];
  readonly groups: readonly SceneGroup[];
  /** Nodes that see each other, over a network: a group, or -1. */
  readonly cells: readonly {
    readonly name: string;
    readonly services: readonly string[];
    readonly network: number;
  }[];
  readonly populations: readonly { readonly name: string; readonly online: number }[];
  readonly crews: readonly { readonly name: string; readonly size: number }[];
  readonly hasPeople: boolean;
  readonly hasMessages: boolean;
  readonly queues: readonly SceneQueue[];
  readonly deeds: readonly DeedOffer[];
}

/** Messages since the start of the run. */
export interface MessageCounts {
  readonly sent: number;
  readonly delivered: number;
  readonly late: number;
  readonly refused: number;
  readonly lost: number;
  readonly waiting: number;
  /** Seconds until half of a minute's messages had their second tick, of the last minute of which that is known; null: not yet. */
  readonly secondTick: number | null;
}

/** A moment of a run: what the plan's lists were at a time. Arrays are in the order of the scene's lists. */
export interface Frame {
  /** Seconds. */
  readonly time: number;
  readonly served: number;
  /** Users online. */
  readonly online: number;
  /** Of `CONDITION`. */
  readonly conditions: Uint8Array;
  /** 0 acts, 1 stands by, 2 is being started. */
  readonly roles: Uint8Array;
  /** By group: 1 serves, 0 does not, 2 a take-over is under way, 3 one failed. */
  readonly groups: Uint8Array;
  /** By seat: the component that holds it, or -1. */
  readonly holders: Int32Array;
  /** By cell: of `CELL`. */
  readonly cells: Uint8Array;
  readonly phones: PhoneStates | null;
  readonly queues: Float64Array;
  readonly messages: MessageCounts | null;
  readonly demand: number;
  /** What the people of an incident do, in words: "on call", "diagnosing" … */
  readonly people: string;
  /** By crew: how many are at work, how many absences keep it away, and how many jobs wait for it. */
  readonly busy: Uint32Array;
  readonly away: Uint32Array;
  readonly jobs: Uint32Array;
  /** Whether less is served than counts as whole, or people are at an incident. */
  readonly isTrouble: boolean;
  /** Whether the run is at its horizon. */
  readonly isOver: boolean;
}

/** What is known of a run so far, over time. */
export interface History {
  /** Up to when it is known, in seconds. */
  readonly end: number;
  /** At most 600 points. */
  readonly times: readonly number[];
  readonly served: readonly number[];
  /** Phases of outages, what people did, faults, take-overs. At most 300. */
  readonly spans: readonly TimeSpan[];
  /** The latest 200 lines of the story, oldest first. */
  readonly story: readonly StoryLine[];
  readonly outages: readonly { readonly from: number; readonly to: number; readonly isCut: boolean }[];
  /** Seconds of outages so far. */
  readonly downtime: number;
}

/** A control made from the model's schema. */
export interface Control {
  /** The path in the model: `services.chat.servers`. */
  readonly path: string;
  /** Of which part of the design it is: replicas, redundancy, failover, reconnecting, admission, people, sites … */
  readonly topic: string;
  readonly label: string;
  /** A word of explanation, from the schema. */
  readonly words: string;
  /** As it is written in the model now, without its unit where there is one. */
  readonly value: string;
  readonly unit: string;
  readonly kind:
    | {
        readonly is: "number";
        readonly least: number | null;
        readonly most: number | null;
        readonly step: number;
      }
    | { readonly is: "text" }
    | {
        readonly is: "choice";
        readonly options: readonly { readonly value: string; readonly words: string }[];
      };
  /** Where the number comes from, when the model says so: read, derived, assumption … */
  readonly confidence: string;
}

/** Where a page begins. */
export type Opening =
  | { readonly kind: "library"; readonly id: string }
  | {
      readonly kind: "model" | "experiment" | "lesson";
      readonly file: string;
      readonly text: string;
      /** Files that the text names, by their paths from it: a list of lengths, an experiment's model. */
      readonly beside: Readonly<Record<string, string>>;
    }
  /** What stands behind the # of an address. */
  | { readonly kind: "link"; readonly text: string }
  /** A file that the page saved. */
  | { readonly kind: "saved"; readonly text: string };

/** A model of the library that a page brings along. */
export interface LibraryModel {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

/** A lesson of the library. */
export interface LibraryLesson {
  readonly id: string;
  readonly title: string;
  /** What it asks. */
  readonly asks: string;
  readonly minutes: number;
  readonly languages: readonly string[];
}

/** What comes with a page. */
export interface Library {
  readonly models: readonly LibraryModel[];
  readonly lessons: readonly LibraryLesson[];
}

/** Moments of the runs of all variants, in their order. */
export interface Moments {
  /** Seconds: where all of them stand. */
  readonly time: number;
  readonly frames: readonly Frame[];
}

/** What a page asks its simulating worker, and what that answers. Whatever is wrong with a text comes back as issues. */
export interface Asks {
  readonly library: { readonly ask: Record<never, never>; readonly answer: Library };
  /** A state from wherever a page begins. */
  readonly open: { readonly ask: { readonly opening: Opening }; readonly answer: LabState };
  /** Takes over a state: runs that did not change go on from where they are. All later asks are about it. */
  readonly show: {
    readonly ask: { readonly state: LabState };
    readonly answer: { readonly scenes: readonly Scene[]; readonly moments: Moments };
  };
  /**
   * Goes to a time, later or earlier. Gives up after so many milliseconds, and answers where it stands then. `stopAt`: stands
   * still where any variant gets into trouble (or out of it).
   */
  readonly go: {
    readonly ask: {
      readonly to: number;
      readonly within: number;
      readonly stopAt: "trouble" | "calm" | null;
    };
    readonly answer: Moments;
  };
  /** Goes to the next (or previous) time at which something is worth a line in the story of the shown variant. */
  readonly step: {
    readonly ask: { readonly forward: boolean; readonly within: number };
    readonly answer: Moments;
  };
  readonly history: { readonly ask: Record<never, never>; readonly answer: readonly History[] };
  readonly controls: { readonly ask: { readonly variant: number }; readonly answer: readonly Control[] };
  /**
   * The text with a value set by path, for a design: it becomes a change of a design of its own, which is the answer's.
   * Refused with issues where the model would be wrong.
   */
  readonly edit: {
    readonly ask: {
      readonly text: string;
      readonly design: string;
      readonly path: string;
      readonly value: string;
    };
    readonly answer: { readonly text: string; readonly design: string };
  };
  /** What is wrong with a text: nothing where it is a model that has the design. */
  readonly check: {
    readonly ask: { readonly text: string; readonly design: string };
    readonly answer: readonly Issue[];
  };
  readonly export: {
    readonly ask: { readonly state: LabState; readonly runs: number };
    readonly answer: Exported;
  };
  /** What stands behind the # of a link to a state. */
  readonly link: { readonly ask: { readonly state: LabState }; readonly answer: string };
  /** A lesson ready to be shown: that of a state. */
  readonly lesson: { readonly ask: { readonly state: LabState }; readonly answer: Lesson };
  /** A picture of the history of all variants, as standalone SVG. */
  readonly picture: { readonly ask: Record<never, never>; readonly answer: string };
  /** SHA-256 of the run's last bytes at the time where it stands: for comparing engines. */
  readonly digest: { readonly ask: { readonly variant: number }; readonly answer: string };
}

export type AskName = keyof Asks;

/** What comes back from a worker: the answer to an ask by its number, a refusal, a failure, or something in between. */
export type Reply =
  | { readonly id: number; readonly kind: "answer"; readonly answer: unknown }
  | { readonly id: number; readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly id: number; readonly kind: "failed"; readonly message: string }
  | { readonly id: number; readonly kind: "progress"; readonly known: Known };
