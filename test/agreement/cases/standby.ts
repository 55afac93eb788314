import { longRunOf } from "../../support/exact/long-run.ts";
import { always, regenerative } from "../../support/exact/regenerative.ts";
import { chainOf } from "../../support/exact/states.ts";
import { type Case, chat, crash, exponential, fixed } from "./case.ts";

interface Standby {
  readonly servers: number;
  readonly active: number;
  readonly fails: number;
  readonly repairs: number;
  /** The pace of a life while its server stands by. */
  readonly dormant: number;
  /** A started spare acts at this rate; left out: at once. */
  readonly starts?: number;
  readonly crews?: number;
}

/**
 * Standbys by how many act and how many have failed; as many spares are on their way as places are empty, if there are so
 * many, each with its own start. A spare that is being started wears out as one that stands by. What was repaired stands by,
 * and is called when places are empty; a start that is under way goes on.
 */
const standby = ({ servers, active, fails, repairs, dormant, starts, crews = servers }: Standby) => {
  const called = (acting: number, failed: number) =>
    starts === undefined ? Math.min(active, servers - failed) : acting;
  return chainOf<readonly [acting: number, failed: number]>([active, 0], {
    ways: ([acting, failed]) => {
      const waiting = servers - acting - failed;
      const starting = Math.min(active - acting, waiting);
      const to = (a: number, f: number) => [called(a, f), f] as const;
      return [
        [to(acting - 1, failed + 1), acting * fails],
        [to(acting, failed + 1), waiting * dormant * fails],
        [to(acting, failed - 1), Math.min(failed, crews) * repairs],
        [to(acting + 1, failed), starting * (starts ?? 0)],
      ];
    },
    down: ([acting]) => acting < active,
  });
};

/**
 * One of two acts, the other is cold; a server that is called fails with a chance. What failed on demand is repaired as what
 * crashed is, and what was repaired while nobody acts is called.
 */
const onDemand = (chance: number) =>
  chainOf(0, {
    ways: (failed) =>
      failed === 0
        ? [
            [1, (1 - chance) / 50],
            [2, chance / 50],
          ]
        : failed === 1
          ? [
              [0, 1 / 10],
              [2, 1 / 50],
            ]
          : [[1, ((1 - chance) * 2) / 10]],
    down: (failed) => failed === 2,
  });

type Latent = "good" | "dead" | "known" | "both";

/**
 * One acts, the other stands by and can die there without a sign (at the full rate): found by the next test, or when it is
 * called. By what is known of the spare; `both`: neither is good, and both are in repair.
 */
const latent = (hidden: boolean) =>
  chainOf<Latent>("good", {
    ways: (state) => {
      const [fails, repairs] = [1 / 50, 1 / 10];
      if (state === "good")
        return [
          ["known", fails],
          [hidden ? "dead" : "known", fails],
        ];
      if (state === "dead") return [["both", fails]];
      if (state === "known")
        return [
          ["good", repairs],
          ["both", fails],
        ];
      return [["known", 2 * repairs]];
    },
    down: (state) => state === "both",
  });

const tested = (every: number) => {
  const chain = latent(true);
  const [dead, known] = [chain.numberOf("dead"), chain.numberOf("known")];
  const all = [...chain.names.keys()];
  return regenerative(chain, [
    { states: all, lasts: always(every), ends: (state) => [[state === dead ? known : state, 1]] },
  ]);
};

/**
 * Two act, and a third one stands by at half the pace, to be started (3 h) for one that is bad; by default that acts again at
 * once when it is back before. By how many of those that hold a place are bad, and whether the third one is.
 */
const twoPlaces = (starts: number) =>
  chainOf<readonly [bad: number, third: 0 | 1]>([0, 0], {
    ways: ([bad, third]) => [
      [[bad + 1, third], (2 - bad) / 50],
      [[bad - 1, third], bad / 10],
      [[bad, 1], third === 0 ? 0.5 / 50 : 0],
      [[bad, 0], third === 1 ? 1 / 10 : 0],
      // It takes the place of a bad one, which is then the third.
      [[bad - 1, 1], third === 0 && bad > 0 ? starts : 0],
    ],
    down: ([bad]) => bad > 0,
  });

/** A pair of which each is found dead by chance when it is called: at a switch, or when it is back and nobody acts. */
const calledPair = (chance: number) =>
  chainOf(0, {
    ways: (failed) =>
      failed === 0
        ? [
            [1, (2 - chance) / 50],
            [2, chance / 50],
          ]
        : failed === 1
          ? [
              [0, 1 / 10],
              [2, 1 / 50],
            ]
          : [[1, ((1 - chance) * 2) / 10]],
    down: (failed) => failed === 2,
  });

const pair = { servers: 2, active: 1, fails: 1 / 50, repairs: 1 / 10, dormant: 0 };
const spares = (active: number, dormant: number, more: object = {}) => ({
  kind: "standby",
  active,
  dormant,
  start: fixed(0),
  ...more,
});

/** Spares that stand by: cold, warm, hot, started, dead when called, and dead without a sign. */
export const standbys: readonly Case[] = [
  {
    name: "a cold standby that acts at once",
    model: chat({ servers: 2, scheme: spares(1, 0), crash: crash(50, 10) }),
    exact: () => longRunOf(standby(pair), 5),
    wrong: ["it wears out like one that acts", () => longRunOf(standby({ ...pair, dormant: 1 }), 5)],
  },
  {
    name: "a cold standby with one in the crew",
    model: chat(
      { servers: 2, scheme: spares(1, 0), crash: crash(50, 10, { crew: "people" }) },
      { crews: { people: { size: 1 } } },
    ),
    exact: () => longRunOf(standby({ ...pair, crews: 1 }), 5),
    wrong: ["two in the crew", () => longRunOf(standby(pair), 5)],
  },
  {
    name: "two with two warm spares at a third of the pace",
    model: chat({ servers: 4, scheme: spares(2, 0.3), crash: crash(25, 10) }),
    exact: () =>
      longRunOf(standby({ servers: 4, active: 2, fails: 1 / 25, repairs: 1 / 10, dormant: 0.3 }), 5),
    wrong: [
      "they are cold",
      () => longRunOf(standby({ servers: 4, active: 2, fails: 1 / 25, repairs: 1 / 10, dormant: 0 }), 5),
    ],
  },
  {
    name: "a hot standby that acts at once, which is a pair that shares its load",
    model: chat({ servers: 2, scheme: spares(1, 1), crash: crash(50, 10) }),
    exact: () => longRunOf(standby({ ...pair, dormant: 1 }), 5),
    wrong: ["it is cold", () => longRunOf(standby(pair), 5)],
  },
  {
    name: "two with one cold spare that takes 3 h to start",
    model: chat({
      servers: 3,
      scheme: spares(2, 0, { start: exponential(3), failover: { whenOldReturns: "go-on" } }),
      crash: crash(50, 10),
    }),
    exact: () => longRunOf(standby({ ...pair, servers: 3, active: 2, starts: 1 / 3 }), 5),
    wrong: ["the start takes no time", () => longRunOf(standby({ ...pair, servers: 3, active: 2 }), 5)],
  },
  {
    name: "three with two warm spares that start side by side",
    quick: "nothing",
    model: chat({
      servers: 5,
      scheme: spares(3, 0.5, { start: exponential(3), failover: { whenOldReturns: "go-on" } }),
      crash: crash(40, 10),
    }),
    exact: () =>
      longRunOf(
        standby({ servers: 5, active: 3, fails: 1 / 40, repairs: 1 / 10, dormant: 0.5, starts: 1 / 3 }),
        5,
      ),
    wrong: [
      "the start takes twice as long",
      () =>
        longRunOf(
          standby({ servers: 5, active: 3, fails: 1 / 40, repairs: 1 / 10, dormant: 0.5, starts: 1 / 6 }),
          5,
        ),
    ],
  },
  {
    name: "a spare that is found dead one time in five when it is called",
    model: chat({
      servers: 2,
      scheme: spares(1, 0),
      fails: {
        crash: { life: exponential(50), ends: [{ kind: "crash", repair: exponential(10) }] },
        start: { onDemand: "20 %", ends: [{ kind: "crash", repair: exponential(10) }] },
      },
    }),
    exact: () => longRunOf(onDemand(0.2), 5),
    wrong: ["it never is", () => longRunOf(onDemand(0), 5)],
  },
  {
    name: "a spare that dies without a sign and is tested every 40 h",
    model: chat({
      servers: 2,
      scheme: spares(1, 1),
      fails: {
        crash: {
          life: exponential(50),
          ends: [
            {
              kind: "crash",
              repair: exponential(10),
              found: { kind: "tests", every: "40 h", offset: "15 h" },
            },
          ],
        },
      },
    }),
    exact: () => tested(40),
    wrong: ["its death is seen at once", () => longRunOf(latent(false))],
  },
  {
    name: "a spare that dies without a sign and is found dead only when called",
    model: chat({
      servers: 2,
      scheme: spares(1, 1),
      fails: {
        crash: {
          life: exponential(50),
          ends: [{ kind: "crash", repair: exponential(10), found: { kind: "on-demand" } }],
        },
      },
    }),
    exact: () => longRunOf(latent(true), 5),
    wrong: ["its death is seen at once", () => longRunOf(latent(false), 5)],
  },
  {
    name: "two places and one warm spare, where one that is back before the spare has started acts again",
    model: chat({ servers: 3, scheme: spares(2, 0.5, { start: exponential(3) }), crash: crash(50, 10) }),
    exact: () => longRunOf(twoPlaces(1 / 3), 5),
    wrong: ["it starts twice as fast", () => longRunOf(twoPlaces(2 / 3), 5)],
  },
  {
    name: "a backup that is found dead three times in ten when it is called",
    model: chat({
      servers: 2,
      scheme: { kind: "primary-backup" },
      fails: {
        crash: { life: exponential(50), ends: [{ kind: "crash", repair: exponential(10) }] },
        start: { onDemand: "30 %", ends: [{ kind: "crash", repair: exponential(10) }] },
      },
    }),
    exact: () => longRunOf(calledPair(0.3), 5),
    wrong: ["it never is", () => longRunOf(calledPair(0), 5)],
  },
];
