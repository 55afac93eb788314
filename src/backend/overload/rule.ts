import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/** How hard a service is pressed. Both are 0 while there is enough capacity for all that comes. */
export interface OverloadView {
  /** Seconds of work that wait, at full capacity; work whose asker has given up waits too. */
  readonly backlog: number;
  /** Work per second that was turned away in the last step for want of room, as a multiple of the capacity. */
  readonly refused: number;
}

/** The share from 0 to 1 of the capacity that does useful work; 1 at rest, and never more with more pressure. Pure. */
export type OverloadRule = (view: OverloadView) => number;

/** A way in which useful work falls under overload: one file. */
export interface OverloadKind<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => OverloadRule;
}

/** Declares a way in which useful work falls under overload. */
export const defineOverload = <Shape extends z.ZodRawShape>(kind: OverloadKind<Shape>): OverloadKind<Shape> =>
  kind;
