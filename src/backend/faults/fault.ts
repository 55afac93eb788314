import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/** What a fault does when it strikes. The backend carries it out, and undoes `hold` when the fault ends. */
export type Strike =
  /** Holds components down; without a length, they fail as by themselves and wait for their crew. */
  | { readonly do: "hold"; readonly components: Int32Array }
  /** Closes all connections that these cells hold; the phones notice at once. */
  | { readonly do: "drop"; readonly cells: Int32Array };

/** The names that a fault's target may have. */
export interface TargetNames {
  readonly components: readonly string[];
  readonly clusters: readonly string[];
}

/** Where names stand in the plan's lists; the names are known to exist. */
export interface Targets {
  readonly component: (name: string) => number;
  readonly cells: (cluster: string) => readonly number[];
}

/** What a fault strikes. */
export interface Target {
  /** The parameter that names it. */
  readonly path: string;
  readonly found: string;
  readonly allowed: readonly string[];
  /** Whether it breaks something, so that the fault must end or the thing be repaired. */
  readonly breaks: boolean;
}

/** A fault: one file. */
export interface Fault<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly targetOf: (params: Params<Shape>, names: TargetNames) => Target;
  readonly create: (params: Params<Shape>, targets: Targets) => Strike;
}

/** Declares a fault. */
export const defineFault = <Shape extends z.ZodRawShape>(fault: Fault<Shape>): Fault<Shape> => fault;
