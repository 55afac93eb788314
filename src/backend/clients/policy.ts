import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/**
 * One way on from a state: `share` (0 … 1) of the phones in it wait uniformly between `from` and `to` seconds (equal ones are
 * a fixed wait), try to connect, and are in state `then` if that fails.
 */
export interface WaitPart {
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly then: number;
  /** Whether this wait is that of a user who tries by hand after the phone has given up. */
  readonly byHand: boolean;
}

/** How long phones wait before each attempt, by state. State 0: has just lost its link. The shares of a state sum to 1. */
export type Waits = readonly (readonly WaitPart[])[];

/** A wait of the phone itself, uniform between two bounds, in seconds; by itself the only one of its state. */
export const wait = (from: number, to: number, then: number, share = 1): WaitPart => ({
  share,
  from,
  to,
  then,
  byHand: false,
});

/**
 * Waits before the 1st, 2nd, … attempt, each uniform between two bounds in seconds; the last one holds for all later attempts.
 *
 * ```ts
 * import { waitsInTurn } from "../src/backend/clients/policy.ts";
 * waitsInTurn([[0, 60], [5, 5]]).map(([{ then }]) => then) // => [1, 1]
 * ```
 */
export const waitsInTurn = (bounds: readonly (readonly [from: number, to: number])[]): Waits =>
  bounds.map(([from, to], state) => [wait(from, to, Math.min(state + 1, bounds.length - 1))]);

/** The longest wait of a phone that tries by itself, in seconds; users who try by hand take longer. */
export const regularWait = (waits: Waits): number =>
  Math.max(
    0,
    ...waits
      .flat()
      .filter(({ byHand }) => !byHand)
      .map(({ to }) => to),
  );

/** A reconnect policy: one file. Pure: a table of waits. */
export interface ReconnectPolicy<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => Waits;
}

/** Declares a reconnect policy. */
export const defineReconnectPolicy = <Shape extends z.ZodRawShape>(
  policy: ReconnectPolicy<Shape>,
): ReconnectPolicy<Shape> => policy;
