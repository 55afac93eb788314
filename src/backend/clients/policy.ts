import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/**
 * How long phones wait before their 1st, 2nd, … attempt to connect, each uniform between two bounds in seconds (equal ones
 * are a fixed wait). The last entry holds for all later attempts.
 */
export type Waits = readonly (readonly [from: number, to: number])[];

/** A reconnect policy: one file. Pure: a table of waits. */
export interface ReconnectPolicy<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => Waits;
}

/** Declares a reconnect policy. */
export const defineReconnectPolicy = <Shape extends z.ZodRawShape>(
  policy: ReconnectPolicy<Shape>,
): ReconnectPolicy<Shape> => policy;
