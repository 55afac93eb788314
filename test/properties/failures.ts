import type { Choices } from "./choices.ts";
import { lifeLaw, someShare, workLaw } from "./laws.ts";

/** What else there is in a model that a failure may speak of. */
export interface Surroundings {
  readonly crews: readonly string[];
  readonly spares: readonly string[];
  /** Single things that may fail along, of those that fail by themselves. */
  readonly mortals: readonly string[];
  /** Places, as written. */
  readonly places: readonly string[];
}

const found = (choices: Choices): object =>
  choices.of([
    () => ({}),
    () => ({ found: { kind: "at-once" } }),
    () => ({ found: { kind: "after", takes: workLaw(choices) } }),
    () => ({ found: { kind: "tests", every: "50 h", offset: choices.of(["0 s", "3 h"]) } }),
    () => ({ found: { kind: "on-demand" } }),
  ])();

const crew = (choices: Choices, { crews, places }: Surroundings): object => {
  if (crews.length === 0 || choices.isLucky(3)) return {};
  // What stands nowhere has no crew of its place, and is refused: that must stay rare.
  if (places.length > 0 && choices.isLucky(1))
    return { crew: Object.fromEntries(places.map((place) => [place, choices.of(crews)])) };
  return { crew: choices.of(crews) };
};

const MODES: readonly object[] = [
  { kind: "crash" },
  { kind: "hang" },
  { kind: "slow", to: "40 %" },
  { kind: "partition" },
  { kind: "data-loss" },
];

/** Only the servers that phones connect to have connections to lose. */
const DROPS: readonly object[] = [{ kind: "drop" }, { kind: "drop", silent: true }];

const end = (choices: Choices, around: Surroundings, who: Who): object => ({
  ...choices.of(who === "front" ? [...MODES, ...DROPS] : MODES),
  ...choices.of([
    () => ({ repair: workLaw(choices), ...treatment(choices, around) }),
    () => ({ repair: workLaw(choices), ...treatment(choices, around) }),
    () => ({ repair: workLaw(choices), ...treatment(choices, around) }),
    () => ({}),
  ])(),
});

const treatment = (choices: Choices, around: Surroundings): object => ({
  ...crew(choices, around),
  ...found(choices),
  ...choices.maybe(2, () => ({ priority: choices.upTo(4) })),
  ...(around.spares.length > 0 ? choices.maybe(3, () => ({ spare: choices.of(around.spares) })) : {}),
});

const ends = (choices: Choices, around: Surroundings, who: Who): object[] => {
  const all = choices.list(1, 3, () => end(choices, around, who));
  return all.length > 1 && choices.isLucky(5) ? [{ ...all[0], chance: "70 %" }, ...all.slice(1)] : all;
};

const stops = ["idle", "held", "down", "reconfiguring"] as const;

/** What fails: a place or router, a server, one that may be called to take over, one that phones connect to. */
export type Who = "thing" | "server" | "called" | "front";

/** One way to fail. */
const failure = (choices: Choices, around: Surroundings, who: Who): object => {
  const isServer = who !== "thing";
  const isOnDemand = who === "called" && choices.isLucky(1);
  return {
    ...(isOnDemand ? { onDemand: someShare(choices) } : { life: lifeLaw(choices) }),
    ends: ends(choices, around, who),
    ...choices.maybe(3, () => ({ stops: stops.filter(() => choices.isLucky(4)) })),
    ...(isServer && !isOnDemand
      ? choices.maybe(2, () => ({
          load: {
            power: choices.of([1, 0.5, 2]),
            ...choices.maybe(5, () => ({ overload: { below: 1, adds: "1 per 10 days" } })),
          },
        }))
      : {}),
    ...choices.maybe(2, () => ({
      along: [
        {
          hits: isServer && choices.isLucky(5) ? "group" : around.mortals.slice(0, 2),
          chance: someShare(choices),
        },
      ].filter(({ hits }) => hits.length > 0),
    })),
  };
};

/** How a server, router or place fails by itself: not at all, in the short way, or in one or two ways of several ends. */
export const failing = (choices: Choices, around: Surroundings, who: Who): object =>
  choices.of([
    () => ({ crash: { life: lifeLaw(choices), repair: workLaw(choices), ...crew(choices, around) } }),
    () => ({}),
    () => ({ fails: { wear: failure(choices, around, who) } }),
    () => ({
      fails: { disk: failure(choices, around, who), software: failure(choices, around, who) },
    }),
  ])();
