import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/** What the people in charge know when they choose their next step. */
export interface OperatorView {
  /** Attempts to stabilise so far. */
  readonly attempts: number;
  /** Full restarts so far. */
  readonly restarts: number;
  /** Seconds since the alarm. */
  readonly elapsed: number;
  /** Whether some nodes are known not to settle although their network is there. */
  readonly unsettled: boolean;
  /** Whether the phones could be served elsewhere, and people have not tried that too often. */
  readonly canSwitch: boolean;
}

/** The next step. `wait`: nothing can be done from here until something changes. */
export type OperatorVerdict = "switch" | "stabilise" | "restart" | "wait";

/** Decides what people do next. Pure. */
export type OperatorRule = (view: OperatorView) => OperatorVerdict;

/** How people act: one file. */
export interface OperatorPolicy<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => OperatorRule;
}

/** Declares an operator policy. */
export const defineOperatorPolicy = <Shape extends z.ZodRawShape>(
  policy: OperatorPolicy<Shape>,
): OperatorPolicy<Shape> => policy;
