import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/** What the gate in front of the logins of a cell may see. */
export interface AdmissionView {
  /** Seconds since the cell opened. */
  readonly openFor: number;
  /** Logins per second that the good servers can do. */
  readonly capacity: number;
  /** Seconds that an attempt let in now will take: for its turn, as many wait now and as busy as the servers are, and to be served. */
  readonly latency: number;
  /**
   * Of the attempts that had been let in and came to their end in the last step, the share that failed: no room in the
   * queue, or timed out. Those that the gate itself turned away do not count. 0 if there were none.
   */
  readonly failed: number;
  /** How many attempts that had been let in came to their end in the last step, served or failed, per second. */
  readonly ended: number;
  /** Seconds of the last step, over which the memory moves on; 0 when the gate is asked for the first time. */
  readonly length: number;
}

/**
 * How many attempts per second are let in; the rest are turned away before they cost a server anything. Pure but for its
 * memory: so many slots from `at` on, all 0 at the beginning. Who clears them makes the gate begin anew. It is asked once
 * a step, and the shorter the steps the less depends on their length.
 */
export type AdmissionDecision = (view: AdmissionView, memory: Float64Array, at: number) => number;

/** A gate: the decision, and the number of slots that it remembers in, from the first of the array on unless told otherwise. */
export interface Admission {
  readonly memory: number;
  /** Whether it lets everybody in at any time. */
  readonly isOpen: boolean;
  readonly rule: (view: AdmissionView, memory: Float64Array, at?: number) => number;
}

/** An admission policy: one file. */
export interface AdmissionPolicy<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** How many numbers it remembers for a cell. */
  readonly memory: number;
  /** Given when it lets everybody in at any time: then it need not be asked. */
  readonly isOpen?: true;
  readonly create: (params: Params<Shape>) => AdmissionDecision;
}

/** Declares an admission policy. */
export const defineAdmission = <Shape extends z.ZodRawShape>(
  policy: AdmissionPolicy<Shape>,
): AdmissionPolicy<Shape> => policy;
