import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Distribution } from "../../distributions/law.ts";

/** What decides when a failure becomes known. */
export interface DiscoveryView {
  readonly now: number;
  /** Whether the component acted for its group when it failed: then its failure cannot stay hidden. */
  readonly acting: boolean;
}

/** Known at once · after a time that is drawn (`finds`) · at a certain time · only when it is called on. */
export type FoundVerdict =
  | { readonly when: "at-once" }
  | { readonly when: "drawn" }
  | { readonly when: "at"; readonly time: number }
  | { readonly when: "called" };

/** Decides when a failure becomes known. Pure. */
export type FoundRule = (view: DiscoveryView) => FoundVerdict;

/** How failures become known: one file. */
export interface Discovery<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** Whether it hides nothing: no failure waits to be found. */
  readonly isEvident?: true;
  readonly create: (params: Params<Shape>) => { readonly rule: FoundRule; readonly finds?: Distribution };
}

/** Declares a way in which failures become known. */
export const defineDiscovery = <Shape extends z.ZodRawShape>(one: Discovery<Shape>): Discovery<Shape> => one;
