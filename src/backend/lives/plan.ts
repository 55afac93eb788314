import type { Draw } from "../draw.ts";
import type { FoundRule } from "../found/discovery.ts";
import type { Effect } from "../modes/mode.ts";

/** One way in which a life can end, and what is done about it. */
export interface EndPlan {
  /** The sum of the chances of this end and of those before it; 1 for the last. */
  readonly until: number;
  readonly effect: Effect;
  /** How its failure becomes known to those who repair. */
  readonly found: FoundRule;
  /** How long that takes, where the rule draws it. */
  readonly finds: Draw | null;
  /** Null: it is never repaired. */
  readonly repair: Draw | null;
  /** Who repairs; NONE: somebody is always free. */
  readonly crew: number;
  /** The spare part that a repair uses up, or NONE. */
  readonly spare: number;
  /** Higher ones first, where the crew has priorities. */
  readonly priority: number;
}

/** A life that spends itself faster the fewer are left to carry the load. */
export interface LoadPlan {
  /** The pace is (members / good members) to this power. */
  readonly power: number;
  /** Below so many good members … */
  readonly below: number;
  /** … the pace is higher by this (a rate times the mean life). */
  readonly adds: number;
}

/** A life that is spent only while each good member of its group has more to do than this. */
export interface OverloadPlan {
  /** Against what a member was made for: 1 is all that it can do. */
  readonly above: number;
  /** The pace is (load / above) to this power. */
  readonly power: number;
}

/** What a failure takes with it at the same instant, each by chance. */
export interface AlongPlan {
  readonly components: Int32Array;
  readonly share: number;
  /** A stream of uniforms for each of the components. */
  readonly streams: Int32Array;
}

/** One way of a component to fail. */
export interface LifePlan {
  /** As `chat-17/crash`. */
  readonly name: string;
  readonly component: number;
  /** The clock that ends it; NONE for a life that fails on demand only. */
  readonly clock: number;
  /** The chance of failing when called to take over or to start. */
  readonly onDemand: { readonly share: number; readonly stream: number } | null;
  readonly ends: readonly EndPlan[];
  /** Of several ends: the sums of the chances up to each; empty for one end. */
  readonly untils: Float64Array;
  /** The stream of uniforms by which one of several ends is drawn, or NONE. */
  readonly which: number;
  /** When its clock stands still: the sum of some `STOPS` (in pace.ts). */
  readonly stops: number;
  readonly load: LoadPlan | null;
  /** Null: it is spent whatever its group has to do. */
  readonly overloaded: OverloadPlan | null;
  readonly along: readonly AlongPlan[];
}

/** What ends lives: a clock of one life, or one that many alike (exponential) lives share. */
export interface ClockPlan {
  readonly draw: Draw;
  readonly lives: Int32Array;
  /** Where a shared clock's lives begin in the column that lists them. */
  readonly start: number;
  /** Of a shared clock: the stream of uniforms by which it is drawn whose life has ended; NONE for a clock of one life. */
  readonly which: number;
  /**
   * Of a shared clock: the life that ends is drawn among so many of those that run. All, or a few where it is nothing to
   * anybody which one it is: then a run of a million servers keeps to a few places of its memory.
   */
  readonly window: number;
}
