import type { Draw } from "../draw.ts";
import type { Strike } from "./fault.ts";

/** What a fault does, and to what. */
export interface FaultPlan {
  readonly name: string;
  readonly strike: Strike;
  /** The components that it may change, and where each one's life and its end stand that it comes to without a length. */
  readonly components: Int32Array;
  readonly lives: Int32Array;
  readonly ends: Int32Array;
  /** Whether it is aimed at a thing by name, whatever the state of that. */
  readonly isNamed: boolean;
  /** The cells whose connections it closes. */
  readonly cells: Int32Array;
  /** The crews that it takes away, and whether it does those who are called in an incident. */
  readonly crews: Int32Array;
  readonly takesCalled: boolean;
}

/** Instants offset + k × every, of which one way for a fault to come has every so-manieth. */
export interface Schedule {
  readonly offset: number;
  readonly every: number;
  /** k stays below this. */
  readonly times: number;
  readonly first: number;
  readonly stride: number;
}

/** One way for a fault to come: by chance, at a scripted time, or on a schedule. Each has timers and draws of its own. */
export interface FaultInstance {
  /** Its place among the faults. */
  readonly fault: number;
  /** The scripted time in seconds; null for others. */
  readonly at: number | null;
  readonly schedule: Schedule | null;
  /** Time to the next one by chance, drawn when the last one has ended; null for others. */
  readonly every: Draw | null;
  /** How long it lasts; null when what it broke must be repaired, or when it ends by its own course. */
  readonly lasts: Draw | null;
  /** Where its components begin in the column that says what it holds. */
  readonly first: number;
  /** A stream of uniforms for each component, to pick and to hit; empty where nothing is left to chance. */
  readonly picks: Int32Array;
  readonly hits: Int32Array;
  /** How long after its beginning each component is hit; empty: at once. Then its first timer is `firstHit`. */
  readonly spread: readonly Draw[];
  readonly firstHit: number;
  /** Other lengths, by their purpose. */
  readonly lengths: Readonly<Record<string, Draw>>;
  /** A stream of uniforms by which a bad step is noticed; NONE for others. */
  readonly notices: number;
}
