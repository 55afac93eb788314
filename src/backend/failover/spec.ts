import type { Condition } from "../../base/condition.ts";
import type { Distribution } from "../../distributions/law.ts";

/** What a pending switch does when the old unit is back: it is called off, or goes on. */
export type WhenOldReturns = "cancel" | "go-on";

/** What it does when the member that shall act is gone: it tries the next one, or is called off. */
export type WhenCandidateFails = "next" | "cancel";

/** At most so many switches of a group within so many seconds. */
export interface SwitchLimit {
  readonly switches: number;
  readonly within: number;
}

/** How a group comes by another acting member. A law of null takes no time. */
export interface SwitchSpec {
  readonly detects: Distribution | null;
  readonly decides: Distribution | null;
  readonly takes: Distribution | null;
  readonly tails: Distribution | null;
  /** Null: nobody ends by hand what failed. */
  readonly byHand: Distribution | null;
  /** Whether the check sees what hangs. */
  readonly deep: boolean;
  /** Per second and group. */
  readonly falseAlarms: number;
  readonly coverage: number;
  readonly fencing: number;
  readonly reconciles: Distribution | null;
  /** After how long a member is switched back to where it acted at the start; undefined: never. */
  readonly backs: Distribution | null | undefined;
  readonly limit: SwitchLimit | null;
  readonly needs: Condition | null;
  readonly oldReturns: WhenOldReturns;
  readonly candidateFails: WhenCandidateFails;
}

/** A law that takes time, or null. */
export const unlessInstant = (law: Distribution | null): Distribution | null =>
  law === null || law.mean === 0 ? null : law;

/** A switch that takes no time and always works. */
export const instantSwitch: SwitchSpec = {
  detects: null,
  decides: null,
  takes: null,
  tails: null,
  byHand: null,
  deep: true,
  falseAlarms: 0,
  coverage: 1,
  fencing: 1,
  reconciles: null,
  backs: undefined,
  limit: null,
  needs: null,
  oldReturns: "cancel",
  candidateFails: "next",
};
