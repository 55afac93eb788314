import type { Tree } from "../../../model/reading/node.ts";
import type { Action, DeedName } from "../../state.ts";

/** What a deed is done to. */
export type DeedAim = "component" | "service" | "cluster" | "nothing";

/** Something that can be done to a service: one file. It is a fault of the model. */
export interface Deed {
  readonly kind: DeedName;
  /** Its place among those that are offered. */
  readonly rank: number;
  /** A verb. */
  readonly label: string;
  /** The word between the verb and its target, as "to"; empty where there is none. */
  readonly joint: string;
  /** What it does, in a sentence. */
  readonly words: string;
  readonly aim: DeedAim;
  /** A usual length in seconds; null for what is over at once or takes its own course. */
  readonly lasts: number | null;
  /** How much, where that is asked. */
  readonly amount: { readonly usual: number; readonly unit: string; readonly words: string } | null;
  /** The fault that it is, but for when it comes and how long it lasts. */
  readonly fault: (action: Pick<Action, "target" | "amount">) => { readonly [key: string]: Tree };
}

/** Declares a deed. */
export const defineDeed = (deed: Deed): Deed => deed;
