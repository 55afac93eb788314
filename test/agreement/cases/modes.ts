import { longRunOf } from "../../support/exact/long-run.ts";
import { chainOf } from "../../support/exact/states.ts";
import { kOfN, single } from "../../support/exact/systems.ts";
import { type Case, chat, crash, exponential, fixed } from "./case.ts";

/** A server whose life ends in a crash (70 %, 5 h) or worse (30 %, 30 h): its outages are a mixture of both. */
const mixed = (often: number) => {
  const rate = 1 / (100 + often * 5 + (1 - often) * 30);
  return {
    unavailable: rate * (often * 5 + (1 - often) * 30),
    outages: rate,
    longOutages: rate * (often * Math.exp(-10 / 5) + (1 - often) * Math.exp(-10 / 30)),
  };
};

/** A pair, each of which takes the other with it by chance. */
const along = (chance: number) =>
  chainOf(0, {
    ways: (failed) => [
      [1, failed === 0 ? (2 * (1 - chance)) / 50 : 0],
      [2, failed === 0 ? (2 * chance) / 50 : failed === 1 ? 1 / 50 : 0],
      [failed - 1, failed / 10],
    ],
    down: (failed) => failed === 2,
  });

/** Two parts in series; the clock of one may stand still while the other is down. */
const series = (standsStill: boolean) =>
  chainOf([0, 0], {
    ways: ([a, b]) => [
      [[1, b], a === 1 || (standsStill && b === 1) ? 0 : 1 / 40],
      [[a, 1], b === 1 || (standsStill && a === 1) ? 0 : 1 / 60],
      [[0, b], a / 10],
      [[a, 0], b / 20],
    ],
    down: ([a, b]) => a + b > 0,
  });

const lives = (stops: readonly string[]) => ({
  one: { life: exponential(40), stops, ends: [{ kind: "crash", repair: exponential(10) }] },
  two: { life: exponential(60), stops, ends: [{ kind: "crash", repair: exponential(20) }] },
});

/** A renewal process of lives that wear out and repairs of 5 h: the long run knows only their means. */
const worn = (meanLife: number) => ({ unavailable: 5 / (meanLife + 5), outages: 1 / (meanLife + 5) });

/** Γ(1 + 1/2) = √π / 2: the mean of a Weibull life of shape 2, as a part of its scale. */
const MEAN_OF_SHAPE_2 = Math.sqrt(Math.PI) / 2;

/** A quorum or pair does not care which mode it was: these hold a server down like a crash. */
const downIn = (kind: string): Case => ({
  name: `a server that goes down by ${kind}`,
  model: chat({
    servers: 2,
    scheme: { kind: "load-shared", needed: 1 },
    fails: { one: { life: exponential(50), ends: [{ kind, repair: exponential(10) }] } },
  }),
  exact: () => longRunOf(kOfN({ servers: 2, needed: 1, crews: 2, fails: 1 / 50, repairs: 1 / 10 }), 5),
  wrong: [
    "a third as often",
    () => longRunOf(kOfN({ servers: 2, needed: 1, crews: 2, fails: 1 / 150, repairs: 1 / 10 }), 5),
  ],
});

/** How things fail: in which mode, with whom, and when their clocks stand still. */
export const modes: readonly Case[] = [
  {
    name: "a life that ends in one of two modes, each with a repair of its own",
    model: chat({
      servers: 1,
      fails: {
        crash: {
          life: exponential(100),
          ends: [
            { kind: "crash", chance: "70 %", repair: exponential(5) },
            { kind: "crash", repair: exponential(30) },
          ],
        },
      },
    }),
    exact: () => mixed(0.7),
    wrong: ["each as often", () => ({ longOutages: mixed(0.5).longOutages })],
    study: { longest: 10 },
  },
  downIn("hang"),
  downIn("partition"),
  downIn("data-loss"),
  {
    name: "a pair of which each takes the other with it three times in ten",
    model: chat({
      servers: 2,
      scheme: { kind: "load-shared", needed: 1 },
      fails: {
        crash: {
          life: exponential(50),
          along: [{ hits: "group", chance: "30 %" }],
          ends: [{ kind: "crash", repair: exponential(10) }],
        },
      },
    }),
    exact: () => longRunOf(along(0.3), 5),
    wrong: ["two times in ten", () => longRunOf(along(0.2), 5)],
  },
  {
    name: "two parts in series whose clocks stand still while nobody is served",
    model: {
      services: {
        one: { servers: 1, fails: { one: lives(["down"]).one } },
        two: { servers: 1, fails: { two: lives(["down"]).two } },
      },
    },
    exact: () => longRunOf(series(true), 5),
    wrong: ["they run", () => ({ outages: longRunOf(series(false)).outages })],
    study: { runs: 150 },
  },
  {
    name: "two lives of one server of which each stands still while the other holds it down",
    model: chat({ servers: 1, fails: lives(["held"]) }),
    exact: () => longRunOf(series(true), 5),
    wrong: ["they run", () => ({ outages: longRunOf(series(false)).outages })],
    study: { runs: 150 },
  },
  {
    name: "a spare whose clock stands still while it idles, which is a cold one",
    model: chat({
      servers: 2,
      scheme: { kind: "standby", active: 1, dormant: 1, start: fixed(0) },
      fails: {
        crash: {
          life: exponential(50),
          stops: ["idle"],
          ends: [{ kind: "crash", repair: exponential(10) }],
        },
      },
    }),
    exact: () =>
      longRunOf(
        chainOf(0, {
          ways: (failed) => [
            [failed + 1, failed < 2 ? 1 / 50 : 0],
            [failed - 1, failed / 10],
          ],
          down: (failed) => failed === 2,
        }),
        5,
      ),
    wrong: [
      "its clock runs",
      () => longRunOf(kOfN({ servers: 2, needed: 1, crews: 2, fails: 1 / 50, repairs: 1 / 10 }), 5),
    ],
  },
  {
    name: "a server that wears out, in the long run and up to its first failure",
    model: chat({
      servers: 1,
      crash: { life: { kind: "weibull", shape: 2, scale: "100 h" }, repair: fixed(5) },
    }),
    exact: () => ({ ...worn(100 * MEAN_OF_SHAPE_2), noOutage: Math.exp(-1) }),
    wrong: ["it does not: an exponential life of 100 h", () => worn(100)],
    study: { horizon: 100, runs: 300 },
  },
  {
    name: "a pair that wears out, each with a crew of its own",
    model: chat({
      servers: 2,
      scheme: { kind: "load-shared", needed: 1 },
      crash: { life: { kind: "weibull", shape: 2, scale: "50 h" }, repair: fixed(10) },
    }),
    exact: () => {
      const life = 50 * MEAN_OF_SHAPE_2;
      const bad = 10 / (life + 10);
      return { unavailable: bad * bad, outages: (2 * bad) / (life + 10) };
    },
    wrong: [
      "an exponential life of 50 h",
      () => ({ unavailable: (10 / 60) ** 2, outages: (2 * 10) / 60 / 60 }),
    ],
  },
  {
    name: "one server, up to its first failure or 50 h",
    model: chat({ servers: 1, crash: crash(100, 10) }),
    exact: () => ({
      noOutage: Math.exp(-0.5),
      untilFirst: 100 * (1 - Math.exp(-0.5)),
      ...longRunOf(single({ fails: 1 / 100, repairs: 1 / 10 }), 5),
    }),
    wrong: [
      "a life of 80 h",
      () => ({ noOutage: Math.exp(-50 / 80), untilFirst: 80 * (1 - Math.exp(-50 / 80)) }),
    ],
    study: { horizon: 50, runs: 2000, until: 1500 },
  },
];
