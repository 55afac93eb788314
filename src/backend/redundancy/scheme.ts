import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Distribution } from "../../distributions/law.ts";

/** What a scheme may see of its group: counts only, integers all. */
export interface GroupView {
  readonly size: number;
  readonly good: number;
  /** Whether the member that acts for the group is good. */
  readonly actingGood: boolean;
}

/** The group serves; it is down; or it is down until another member has taken over. */
export type GroupVerdict = "serves" | "down" | "take-over";

/** Decides what a group's members amount to. Pure. */
export type GroupRule = (view: GroupView) => GroupVerdict;

/** What a scheme makes of a service's servers. */
export interface SchemeSpec {
  /** Servers in each group; a service has as many groups as that gives. */
  readonly groupSize: number;
  readonly rule: GroupRule;
  readonly takeover?: { readonly takes: Distribution; readonly coverage: number };
}

/** A redundancy scheme: one file. `create` gets the servers of one of so many cells of the service. */
export interface Scheme<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** Servers come in so many at a time: a cell gets whole units. */
  readonly unit: number;
  /** Why the servers of one of so many cells do not fit the scheme, or null when they do. */
  readonly misfit: (params: Params<Shape>, servers: number, cells: number) => string | null;
  readonly create: (params: Params<Shape>, servers: number, cells: number) => SchemeSpec;
}

/** Declares a redundancy scheme. */
export const defineScheme = <Shape extends z.ZodRawShape>(scheme: Scheme<Shape>): Scheme<Shape> => scheme;
