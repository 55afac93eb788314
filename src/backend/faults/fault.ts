import { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import { positiveCount, share } from "../../base/units.ts";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import type { Distribution, LawParameters } from "../../distributions/law.ts";
import type { Effect } from "../modes/mode.ts";

/** What a fault does when it strikes. The backend carries it out, and undoes it when the fault ends. */
export type Strike =
  /** Does to components what a failure mode does; those that survive may begin to live anew. */
  | {
      readonly do: "hit";
      readonly effect: Effect;
      /** How many are picked of those there are; Infinity: all. */
      readonly pick: number;
      /** The chance of each that is picked to be hit. */
      readonly lethality: number;
      readonly renews: boolean;
    }
  /** Closes all connections that a cluster holds; the phones notice at once. */
  | { readonly do: "disconnect" }
  /** Gives components a change, step by step, that may be bad for each. */
  | {
      readonly do: "change";
      readonly effect: Effect;
      /** The share of the components that has the change after each step; the last is 1. */
      readonly steps: readonly number[];
      /** The chance of each component that gets the change to go bad. */
      readonly fails: number;
      /** The chance that a bad step is noticed at all, of the first step and of the later ones; the last is always noticed. */
      readonly coverage: readonly [first: number, later: number];
    }
  /** Takes components out, so many at a time, one batch after another. */
  | { readonly do: "maintain"; readonly batch: number; readonly postpones: boolean; readonly renews: boolean }
  /** Multiplies what is asked of the service. */
  | { readonly do: "demand"; readonly factor: number }
  /** Takes people away. */
  | { readonly do: "away" };

/** What a fault is aimed at: a thing by name, whatever its state; each good one among some; a cluster; people; or everything. */
export type Aim =
  | { readonly at: "target"; readonly name: string }
  | { readonly at: "among"; readonly names: readonly string[] }
  | { readonly at: "cluster"; readonly name: string }
  /** These crews (null: all there are), and those who are called in an incident or not. */
  | { readonly at: "people"; readonly crews: readonly string[] | null; readonly onCall: boolean }
  | { readonly at: "everything" }
  /** The model names none, or both. */
  | { readonly at: "nothing" };

/** Lengths that are drawn for each way in which a fault comes, by their purpose. */
export type Lengths = Readonly<Record<string, Distribution>>;

/** What the parameters of a fault come to. */
export interface FaultSpec {
  readonly strike: Strike;
  readonly aim: Aim;
  readonly lengths: Lengths;
}

/** How what a fault did comes to its end. */
export type Ending =
  /** After a length, or without one by the repair of what it broke. */
  | "length-or-repair"
  /** After a length. */
  | "length"
  /** It is over as soon as it is there. */
  | "at-once"
  /** By its own course. */
  | "by-itself";

/** A fault: one file. */
export interface Fault<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly ending: Ending;
  /** What is wrong with parameters that are right one by one, and where; null when nothing is. */
  readonly misfit?: (params: Params<Shape>) => { readonly path: string; readonly message: string } | null;
  readonly create: (params: Params<Shape>) => FaultSpec;
}

/** Declares a fault. */
export const defineFault = <Shape extends z.ZodRawShape>(fault: Fault<Shape>): Fault<Shape> => fault;

/** Names of things, or one name. */
export const among = () =>
  z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe(
      "each server and router of these: services, networks, places and overlays (all that is in them or needs them), or single ones",
    );

/** What the kinds that do what a failure mode does have in common. */
export const targeting = {
  target: z.string().optional().describe("the server, router or place that is hit, with all that is in it"),
  among: among().optional(),
  pick: positiveCount().optional().describe("how many of them are picked at random; left out: all"),
  lethality: share().prefault("100 %").describe("how likely each of them is hit"),
  spread: lawSchema().optional().describe("how long after the fault began each is hit; left out: at once"),
  renews: z
    .boolean()
    .default(false)
    .describe("whether the lives of those that were not hit begin anew; by default they go on"),
};

interface Targeting {
  readonly target?: string | undefined;
  readonly among?: string | readonly string[] | undefined;
  readonly pick?: number | undefined;
  readonly lethality: number;
  readonly spread?: LawParameters | undefined;
  readonly renews: boolean;
}

const aimOf = ({ target, among: names }: Targeting): Aim => {
  if ((target === undefined) === (names === undefined)) return { at: "nothing" };
  return names === undefined ? { at: "target", name: target! } : { at: "among", names: [names].flat() };
};

/** A fault that does what a failure mode does. */
export const hitting = (effect: Effect, params: Targeting): FaultSpec => ({
  strike: {
    do: "hit",
    effect,
    pick: params.pick ?? Number.POSITIVE_INFINITY,
    lethality: params.lethality,
    renews: params.renews,
  },
  aim: aimOf(params),
  lengths: params.spread === undefined ? {} : { spread: createLaw(params.spread) },
});

/** What is wrong with what the kinds that do what a failure mode does have in common. */
export const mistargeted = (params: Targeting): { path: string; message: string } | null => {
  const { target, among: names, pick, lethality, renews } = params;
  if (target !== undefined && names !== undefined)
    return {
      path: "target",
      message: "a fault has either a target, hit as a whole, or `among`, of which each is hit",
    };
  if (target === undefined && names === undefined)
    return { path: "", message: "say what it hits: `target`, or `among` for each of several" };
  if (target !== undefined && pick !== undefined)
    return { path: "pick", message: "one is picked of several: use `among`, not `target`" };
  if (renews && pick === undefined && lethality === 1)
    return {
      path: "renews",
      message: "only who is not hit begins to live anew: give `pick`, or a lethality below 100 %",
    };
  return null;
};
