import { longRunOf } from "../../support/exact/long-run.ts";
import { chainOf, type Way } from "../../support/exact/states.ts";
import { type Case, chat, exponential, fixed } from "./case.ts";

/** P(a gamma law with a whole shape lasts longer): so many exponential stages of a mean length are not over. */
const lasts = (stages: number, mean: number, time: number): number => {
  let [term, sum] = [1, 1];
  for (let k = 1; k < stages; k++) {
    term *= time / mean / k;
    sum += term;
  }
  return sum * Math.exp(-time / mean);
};

const simpson = (of: (x: number) => number, from: number, to: number, parts = 400): number => {
  const step = (to - from) / parts;
  let sum = of(from) + of(to);
  for (let i = 1; i < parts; i++) sum += of(from + i * step) * (i % 2 === 1 ? 4 : 2);
  return (sum * step) / 3;
};

/** Lives of two stages of 30 h each: they wear out. */
const [STAGES, STAGE, HORIZON] = [2, 30, 60];
const density = (x: number): number => (x / STAGE ** 2) * Math.exp(-x / STAGE);

/** P(nobody is left later than the horizon), and the mean time to that or to the horizon. */
const until = (left: (time: number) => number) => ({
  noOutage: left(HORIZON),
  untilFirst: simpson(left, 0, HORIZON),
});

/**
 * One acts and the other wears out at a part of the pace. With lives x and y (in hours at full pace): the spare takes over at
 * x with y − dormant x left, when that is not over by then.
 */
const standby = (dormant: number) => (time: number) =>
  lasts(STAGES, STAGE, time) +
  simpson((x) => density(x) * lasts(STAGES, STAGE, time - x + dormant * x), 0, time);

/** Two share the load; the survivor wears out so many times as fast as each of two did. */
const shared = (faster: number) => (time: number) =>
  lasts(STAGES, STAGE, time) ** 2 +
  2 * simpson((x) => density(x) * lasts(STAGES, STAGE, x + faster * (time - x)), 0, time);

const worn = (scheme: object, more: object = {}) =>
  chat({
    servers: 2,
    scheme,
    fails: {
      worn: {
        life: { kind: "gamma", shape: STAGES, scale: `${STAGE} h` },
        ends: [{ kind: "crash" }],
        ...more,
      },
    },
  });

/** The stage that each life is in. */
type Stages = readonly number[];

/**
 * A pair whose lives have two stages of 30 h, with crews of their own (10 h): a survivor wears out twice as fast. By the
 * stage each is in; 2 has failed, and a repaired one begins with the first stage.
 */
const pairOfStages = (faster: number) =>
  chainOf<Stages>([0, 0], {
    ways: (stages) => {
      const pace = stages.includes(2) ? faster : 1;
      return stages.map(
        (stage, i): Way<Stages> => [
          stages.map((one, j) => (i === j ? (one + 1) % 3 : one)).sort(),
          stage === 2 ? 1 / 10 : pace / STAGE,
        ],
      );
    },
    down: (stages) => stages.every((stage) => stage === 2),
  });

/** The same in series, where a good one's clock stands still, or not, while the other is in repair. */
const seriesOfStages = (pace: number) =>
  chainOf<Stages>([0, 0], {
    ways: (stages) =>
      stages.map(
        (stage, i): Way<Stages> => [
          stages.map((one, j) => (i === j ? (one + 1) % 3 : one)).sort(),
          stage === 2 ? 1 / 10 : (stages.includes(2) ? pace : 1) / STAGE,
        ],
      ),
    down: (stages) => stages.includes(2),
  });

const repaired = {
  life: { kind: "gamma", shape: STAGES, scale: `${STAGE} h` },
  ends: [{ kind: "crash", repair: exponential(10) }],
};

const study = { horizon: HORIZON, runs: 2000, from: 0, until: HORIZON };

/** Lives that are spent at a changing pace: what was lived slowly counts as less (cumulative exposure). Nothing is repaired. */
export const exposure: readonly Case[] = [
  ...[0, 0.4, 1].map(
    (dormant): Case => ({
      name: `a spare that wears out at ${dormant} of the pace while it stands by, never repaired`,
      model: worn({ kind: "standby", active: 1, dormant, start: fixed(0) }),
      exact: () => until(standby(dormant)),
      wrong: ["it wears out at another pace", () => until(standby(dormant === 0 ? 0.3 : dormant / 2))],
      study,
    }),
  ),
  {
    name: "a survivor that wears out twice as fast as each of two that shared the load, never repaired",
    model: worn({ kind: "load-shared", needed: 1 }, { load: { power: 1 } }),
    exact: () => until(shared(2)),
    wrong: ["it wears out as before", () => until(shared(1))],
    study,
  },
  {
    name: "a survivor that wears out twice as fast until the other one is repaired",
    model: chat({
      servers: 2,
      scheme: { kind: "load-shared", needed: 1 },
      fails: { worn: { ...repaired, load: { power: 1 } } },
    }),
    exact: () => longRunOf(pairOfStages(2), 5),
    wrong: ["it wears out as before", () => longRunOf(pairOfStages(1), 5)],
  },
  {
    name: "parts in series that wear out, and keep their age while they stand still",
    model: {
      services: {
        one: { servers: 1, fails: { worn: { ...repaired, stops: ["down"] } } },
        two: { servers: 1, fails: { worn: { ...repaired, stops: ["down"] } } },
      },
    },
    exact: () => longRunOf(seriesOfStages(0), 5),
    wrong: ["their clocks run on", () => longRunOf(seriesOfStages(1), 5)],
  },
];
