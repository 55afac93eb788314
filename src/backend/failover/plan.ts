import type { Draw } from "../draw.ts";
import type { SwitchLimit, WhenCandidateFails, WhenOldReturns } from "./spec.ts";

/** A seat: one of the members that act for a group holds it. A draw of null takes no time. */
export interface SeatPlan {
  readonly group: number;
  /** The member that holds it at the start. */
  readonly home: number;
  readonly detects: Draw | null;
  readonly decides: Draw | null;
  readonly starts: Draw | null;
  readonly takes: Draw | null;
  readonly tails: Draw | null;
  /** Null: nobody ends by hand what failed. */
  readonly byHand: Draw | null;
  readonly backs: Draw | null;
  readonly restores: Draw | null;
  /** By how much a backup is behind when it is promoted to this seat; null: by nothing. */
  readonly lags: Draw | null;
  /** Streams of uniforms: whether a switch works, whether one that still runs is stopped, who is elected; NONE where not asked. */
  readonly works: number;
  readonly fences: number;
  readonly elects: number;
}

/** How the seats of a group are filled again. */
export interface SwitchPlan {
  readonly seats: Int32Array;
  /** Whether a leader is elected: nobody is called, and nobody stands by. */
  readonly elects: boolean;
  /** Whether the check sees what hangs. */
  readonly deep: boolean;
  readonly coverage: number;
  readonly fencing: number;
  readonly oldReturns: WhenOldReturns;
  readonly candidateFails: WhenCandidateFails;
  readonly failsBack: boolean;
  /** Whether nothing of a switch takes time. */
  readonly isInstant: boolean;
  /** `first` is where the group's latest switches begin in the column that keeps them. */
  readonly limit: (SwitchLimit & { readonly first: number }) | null;
  /** The gate of what a switch cannot go on without, or NONE. */
  readonly tools: number;
  /** The time from one false alarm to the next, and the stream of uniforms by which the seat is drawn (NONE: there is one seat). */
  readonly falseAlarms: Draw | null;
  readonly suspects: number;
  readonly reconciles: Draw | null;
  readonly copies: CopiesPlan | null;
  /** Whether members use the same storage, so that none has a copy of its own to lose. */
  readonly sharesData: boolean;
}

/** What becomes of the copies of a group's data. */
export interface CopiesPlan {
  /** For each member, in the order of the group's; null: no time. */
  readonly rebuilds: readonly Draw[] | null;
  readonly stalls: Draw | null;
}
