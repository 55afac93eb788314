import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/** What the gate in front of the logins may see. */
export interface AdmissionView {
  /** Seconds since the cell opened. */
  readonly openFor: number;
  /** Logins per second that the good servers can do. */
  readonly capacity: number;
}

/** How many attempts per second are let in; the rest are turned away before they cost a server anything. Pure. */
export type AdmissionRule = (view: AdmissionView) => number;

/** An admission policy: one file. */
export interface AdmissionPolicy<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => AdmissionRule;
}

/** Declares an admission policy. */
export const defineAdmission = <Shape extends z.ZodRawShape>(
  policy: AdmissionPolicy<Shape>,
): AdmissionPolicy<Shape> => policy;
