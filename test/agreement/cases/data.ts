import { longRunOf, sharesOf, stateAt } from "../../support/exact/long-run.ts";
import { chainOf, chainOfTable, type Table } from "../../support/exact/states.ts";
import { type Case, chat, exponential, fixed } from "./case.ts";

const [fails, repairs] = [1 / 50, 1 / 10];

/**
 * A mirror of two copies, each of which is lost every 100 h. A lost one is replaced (10 h) and filled from the other one
 * (5 h); whatever is lost before that is over is the last copy.
 */
const mirror = (rebuilds: boolean) =>
  chainOfTable(
    {
      two: { one: 2 / 100 },
      one: { lost: 1 / 100, [rebuilds ? "rebuilding" : "two"]: 1 / 10 },
      rebuilding: { lost: 1 / 100, one: 1 / 100, two: 1 / 5 },
      lost: {},
    },
    ["lost"],
  );

/** P(a copy is left all the time up to then), from two complete copies. */
const kept = (chain: ReturnType<typeof mirror>, time: number): number =>
  1 - stateAt(chain, time)[chain.numberOf("lost")];

type Copies = "two" | "one" | "rebuilding" | "staleWaits" | "none";

/**
 * A primary and its backup, whose crashes lose nothing by themselves. The backup takes over at once, but only when its copy
 * is complete; what was down is filled again by the acting one, which stands still while nobody acts.
 * `staleWaits`: the acting one is down, the other one is up without a complete copy. `none`: neither is up.
 * The acting one serves as soon as it is back.
 */
const copies = (rebuilds: boolean): Table<Copies> => ({
  two: { one: 2 * fails },
  one: { none: fails, [rebuilds ? "rebuilding" : "two"]: repairs },
  rebuilding: { staleWaits: fails, one: fails, two: 1 / 5 },
  staleWaits: { rebuilding: repairs, none: fails },
  none: { one: repairs, staleWaits: repairs },
});

const lacking: readonly Copies[] = ["staleWaits", "none"];

const replicas = (rebuilds: boolean) => chainOfTable(copies(rebuilds), lacking);

/**
 * The same, and the loss of a complete backup stops all writing for 4 h, whatever happens meanwhile. Of both, each is the
 * backup half of the time.
 */
const stalled = (stalls: boolean) =>
  chainOf<readonly [Copies, writes: boolean]>(["two", true], {
    ways: ([state, writes]) => [
      ...Object.entries(copies(true)[state]).map(
        ([to, rate]) => [[to as Copies, writes], state === "two" ? rate / 2 : rate] as const,
      ),
      [["one", writes && !stalls], state === "two" ? fails : 0],
      [[state, true], writes ? 0 : 1 / 4],
    ],
    down: ([state, writes]) => !writes || lacking.includes(state),
  });

/** A mirror once more: when no copy is left, the first that is there is filled from tape (20 h), and then the other one. */
const restored = (takes: number) =>
  chainOfTable(
    {
      two: { one: 2 * fails },
      one: { lost: fails, rebuilding: repairs },
      rebuilding: { restoring: fails, one: fails, two: 1 / 5 },
      lost: { restoring: 2 * repairs },
      restoring: { one: 1 / takes, restoringBothThere: repairs, lost: fails },
      restoringBothThere: { rebuilding: 1 / takes, restoring: 2 * fails },
    },
    ["lost", "restoring", "restoringBothThere"],
  );

const losses = (): number => {
  const chain = restored(20);
  const shares = sharesOf(chain);
  return (shares[chain.numberOf("one")] + shares[chain.numberOf("rebuilding")]) / 50;
};

const backup = (replication: object, kind: string, life: number) =>
  chat({
    servers: 2,
    scheme: { kind: "primary-backup", failover: { takes: fixed(0) }, replication },
    fails: { crash: { life: exponential(life), ends: [{ kind, repair: exponential(10) }] } },
  });

/** A backup that is complete is promoted when the acting one of two fails: half of the failures while both are complete. */
const promotions = (): number => {
  const chain = replicas(true);
  return sharesOf(chain)[chain.numberOf("two")] / 50;
};

/** Copies: what must be filled again, and when all is lost. */
export const data: readonly Case[] = [
  {
    name: "a mirror, up to the loss of its last copy or 1,000 h",
    quick: "nothing",
    model: backup({ kind: "synchronous", rebuild: exponential(5), stall: fixed(0) }, "data-loss", 100),
    exact: () => ({ "noFact:dataLost": kept(mirror(true), 1000) }),
    wrong: ["a replaced copy is complete at once", () => ({ "noFact:dataLost": kept(mirror(false), 1000) })],
    study: { horizon: 1000, from: 0, until: 1000, runs: 1000 },
  },
  {
    name: "a backup that takes over only when it has been filled again",
    model: backup({ kind: "synchronous", rebuild: exponential(5), stall: fixed(0) }, "crash", 50),
    exact: () => longRunOf(replicas(true), 5),
    wrong: ["it takes over as soon as it is repaired", () => longRunOf(replicas(false), 5)],
  },
  {
    name: "an asynchronous backup, each of whose promotions loses what had not come yet",
    model: backup({ kind: "asynchronous", lag: exponential(0.01), rebuild: exponential(5) }, "crash", 50),
    exact: () => ({ ...longRunOf(replicas(true), 5), "fact:dataLost": promotions() }),
    wrong: ["each failure loses some", () => ({ "fact:dataLost": 2 / 60 })],
  },
  {
    name: "a synchronous backup whose loss stops all writing for 4 h",
    model: backup({ kind: "synchronous", rebuild: exponential(5), stall: exponential(4) }, "crash", 50),
    exact: () => longRunOf(stalled(true), 5),
    wrong: ["it stops nothing", () => longRunOf(stalled(false), 5)],
  },
  {
    name: "a mirror that is filled from tape when its last copy is lost",
    model: backup(
      { kind: "synchronous", rebuild: exponential(5), stall: fixed(0), restore: exponential(20) },
      "data-loss",
      50,
    ),
    exact: () => ({ ...longRunOf(restored(20), 5), "fact:dataLost": losses() }),
    wrong: ["in half the time", () => longRunOf(restored(10), 5)],
  },
];
