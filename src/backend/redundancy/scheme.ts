import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Distribution } from "../../distributions/law.ts";
import type { SwitchSpec } from "../failover/spec.ts";
import type { CopiesSpec } from "../replication/replication.ts";

/** What a scheme may see of its group: counts only, but for the capacity and the demand, which are in servers' worth. */
export interface GroupView {
  readonly size: number;
  readonly good: number;
  /** What the good members are worth together: as many as they are, less where some are slow. */
  readonly capacity: number;
  /** What is asked, against what the group was made for: 1 when nothing special is on. */
  readonly demand: number;
  /** How many times as much is asked in surges; 1 when none is on. */
  readonly surges: number;
  /** How many members act, of those that shall. */
  readonly acting: number;
  /** How many others are believed to be able to act. */
  readonly spares: number;
}

/** The group serves; it is down; it is down until others have taken over; nobody may act any more. */
export type GroupVerdict = "serves" | "down" | "take-over" | "step-down";

/** Decides what a group's members amount to. Pure. */
export type GroupRule = (view: GroupView) => GroupVerdict;

/** A group of which only some act, in seats that others can take over. */
export interface SeatsSpec {
  /** How many act. */
  readonly seats: number;
  /** Whether a leader is elected among all that are good, instead of one that stands by being called. */
  readonly elects: boolean;
  /** The share of its rate at which the life of one that stands by is spent. */
  readonly dormant: number;
  /** The time to start one that stands by; null: no time. */
  readonly starts: Distribution | null;
  readonly switching: SwitchSpec;
  /** Null: there is one copy of the data, or nobody cares. */
  readonly copies: CopiesSpec | null;
  /** Whether members use the same storage, so that none has a copy of its own to lose. */
  readonly sharesData: boolean;
}

/** What a scheme makes of a service's servers. */
export interface SchemeSpec {
  /** Servers in each group; a service has as many groups as that gives. */
  readonly groupSize: number;
  readonly rule: GroupRule;
  /** What the servers of each group carry together at the usual demand, in servers' worth, where the scheme knows. */
  readonly carries?: number;
  /** The greatest demand for which a capacity is enough, in schemes that feel it. */
  readonly enoughFor?: (capacity: number) => number;
  /** Null: all members act. */
  readonly seats: SeatsSpec | null;
}

/** A redundancy scheme: one file. `create` gets the servers of one of so many cells of the service. */
export interface Scheme<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** Whether its groups feel what is asked of them: a surge is something to them. */
  readonly feelsDemand?: true;
  /** Servers come in so many at a time: a cell gets whole units. */
  readonly unit: (params: Params<Shape>) => number;
  /** Why the servers of one of so many cells do not fit the scheme, or null when they do. */
  readonly misfit: (params: Params<Shape>, servers: number, cells: number) => string | null;
  readonly create: (params: Params<Shape>, servers: number, cells: number) => SchemeSpec;
}

/** Declares a redundancy scheme. */
export const defineScheme = <Shape extends z.ZodRawShape>(scheme: Scheme<Shape>): Scheme<Shape> => scheme;

/** Each cell needs its part of what the whole service needs. */
export const neededIn = (needed: number, cells: number): number => Math.ceil(needed / cells);
