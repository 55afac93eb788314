import { longRunOf } from "../../support/exact/long-run.ts";
import { always, between, regenerative } from "../../support/exact/regenerative.ts";
import { chainOf } from "../../support/exact/states.ts";
import { kOfN } from "../../support/exact/systems.ts";
import { type Case, chat, crash, exponential, fixed, uniform } from "./case.ts";

const shared = (needed: number) => ({ kind: "load-shared", needed });
const crewOf = (size: number, more: object = {}) => ({ crews: { people: { size, ...more } } });

const sized = (size: number): Case => {
  const system = { servers: 4, needed: 2, fails: 1 / 40, repairs: 1 / 10 };
  return {
    name: `four servers with ${size} in the crew`,
    model: chat({ servers: 4, scheme: shared(2), crash: crash(40, 10, { crew: "people" }) }, crewOf(size)),
    exact: () => longRunOf(kOfN({ ...system, crews: size }), 5),
    wrong: [
      "one more or two less in it",
      () => ({
        unavailable: longRunOf(kOfN({ ...system, crews: size === 1 ? 2 : Math.max(1, size - 2) }))
          .unavailable,
      }),
    ],
  };
};

/** What a class of components is like, per hour. */
interface Class {
  readonly fails: number;
  readonly repairs: number;
}

type Order = "first-come" | "random" | "priority" | "pre-emptive";

/**
 * One server of each class with one crew for all. A state is the line: the first of it is in repair (a repair that somebody
 * pushed aside goes on later, which exponential repairs do not remember). Where all orders of those who wait come to the same,
 * the line is kept sorted. Down while the given class is.
 */
const line = (classes: readonly Class[], order: Order, watched: number) =>
  chainOf<readonly number[]>([], {
    ways: (waiting) => [
      ...classes.flatMap(({ fails }, k) =>
        waiting.includes(k) ? [] : [[ordered([...waiting, k], order), fails] as const],
      ),
      ...ends(waiting, order).map(([rest, chance]) => [rest, chance * classes[waiting[0]].repairs] as const),
    ],
    down: (waiting) => waiting.includes(watched),
  });

const sorted = (waiting: readonly number[]) => [...waiting].sort((a, b) => a - b);

/** Those who wait, in order; class 0 has the highest priority. */
const ordered = (waiting: readonly number[], order: Order): readonly number[] => {
  if (order === "first-come") return waiting;
  if (order === "pre-emptive") return sorted(waiting);
  return [waiting[0], ...sorted(waiting.slice(1))];
};

/** What is left when the first is done, by whom is taken next. */
const ends = (waiting: readonly number[], order: Order): (readonly [readonly number[], number])[] => {
  const rest = waiting.slice(1);
  if (order !== "random" || rest.length < 2) return waiting.length === 0 ? [] : [[rest, 1]];
  return rest.map((next) => [[next, ...rest.filter((other) => other !== next)], 1 / rest.length] as const);
};

const classes = [
  { fails: 1 / 5, repairs: 1 / 2 },
  { fails: 1 / 40, repairs: 1 / 40 },
  { fails: 1 / 10, repairs: 1 / 10 },
  { fails: 1 / 10, repairs: 1 / 5 },
];

/** A service of each class with one crew for all; `up` is the one that is watched. */
const inLine = (watched: number, crew: object) => ({
  ...crewOf(1, crew),
  services: Object.fromEntries(
    classes.map(({ fails, repairs }, k) => [
      `class-${k}`,
      {
        servers: 1,
        fails: {
          crash: {
            life: exponential(1 / fails),
            ends: [{ kind: "crash", repair: exponential(1 / repairs), crew: "people", priority: 9 - k }],
          },
        },
      },
    ]),
  ),
  up: `class-${watched}`,
});

const lined = (order: Order, kind: object, watched: number, other: Order): Case => ({
  name: `one crew for four classes, in the order ${order}, seen from class ${watched}`,
  model: inLine(watched, { order: kind }),
  exact: () => longRunOf(line(classes, order, watched), 20),
  wrong: [`the order is ${other}`, () => ({ outages: longRunOf(line(classes, other, watched)).outages })],
  study: { longest: 20, runs: order === "first-come" || order === "random" ? 200 : 50 },
  ...(order === "first-come" && { quick: "nothing" }),
});

/**
 * A pair with one in the crew whose jobs take any law. By how many have failed: the job's clock runs while any has, through
 * the loss of the other one too, and starts anew for the next one (the M/G/1 line with a finite source).
 */
const oneCrew = (lasts: ReturnType<typeof always>) => {
  const chain = chainOf(0, {
    ways: (failed) => [[failed + 1, failed < 2 ? (2 - failed) / 50 : 0]],
    down: (failed) => failed === 2,
  });
  return regenerative(chain, [{ states: [1, 2], lasts, ends: (failed) => [[failed - 1, 1]] }]);
};

/**
 * A job that always takes 10 h, pushed aside by a job (4 h, exponential) of something that fails every 20 h. The lower one
 * fails every 60 h. `anew`: what had been done is lost. Its lives begin while the higher one is good, for its job has just
 * ended; it finds the higher one in repair with chance λ / (λ + μ + 1/60). A job of length d then takes, with resumption,
 * d (1 + λ/μ), and else (e^(λd) − 1)(1/λ + 1/μ).
 */
const pushedAside = (anew: boolean) => {
  const [often, done, length, life] = [1 / 20, 1 / 4, 10, 60];
  const finds = often / (often + done + 1 / life);
  const takes = anew ? (Math.exp(often * length) - 1) * (1 / often + 1 / done) : length * (1 + often / done);
  const down = finds / done + takes;
  return { unavailable: down / (life + down), outages: 1 / (life + down) };
};

const preempted = (preempts: "resume" | "anew"): Case => ({
  name: `a job of fixed length that is pushed aside, to ${preempts === "resume" ? "go on" : "begin anew"} later`,
  model: {
    ...crewOf(1, { order: { kind: "priority", preempts } }),
    services: {
      high: {
        servers: 1,
        fails: {
          crash: {
            life: exponential(20),
            ends: [{ kind: "crash", repair: exponential(4), crew: "people", priority: 2 }],
          },
        },
      },
      low: {
        servers: 1,
        fails: {
          crash: {
            life: exponential(60),
            ends: [{ kind: "crash", repair: fixed(10), crew: "people", priority: 1 }],
          },
        },
      },
    },
    up: "low",
  },
  exact: () => pushedAside(preempts === "anew"),
  wrong: ["the other way", () => pushedAside(preempts !== "anew")],
});

/** Crews and their lines: how many, who is next, and laws that are not exponential. */
export const crews: readonly Case[] = [
  sized(1),
  sized(2),
  sized(3),
  sized(4),
  lined("first-come", { kind: "first-come" }, 0, "random"),
  lined("random", { kind: "random" }, 0, "first-come"),
  lined("priority", { kind: "priority", preempts: "no" }, 0, "random"),
  lined("pre-emptive", { kind: "priority", preempts: "resume" }, 2, "priority"),
  preempted("resume"),
  preempted("anew"),
  {
    name: "a pair with one in the crew, whose jobs always take 10 h",
    model: chat(
      { servers: 2, scheme: shared(1), crash: { life: exponential(50), repair: fixed(10), crew: "people" } },
      crewOf(1),
    ),
    exact: () => oneCrew(always(10)),
    wrong: [
      "they are exponential",
      () => longRunOf(kOfN({ servers: 2, needed: 1, crews: 1, fails: 1 / 50, repairs: 1 / 10 })),
    ],
  },
  {
    name: "a pair with one in the crew, whose jobs take 0 to 20 h",
    model: chat(
      {
        servers: 2,
        scheme: shared(1),
        crash: { life: exponential(50), repair: uniform(0, 20), crew: "people" },
      },
      crewOf(1),
    ),
    exact: () => oneCrew(between(0, 20)),
    wrong: ["they always take 10 h", () => ({ unavailable: oneCrew(always(10)).unavailable })],
  },
  {
    name: "a pair with crews of their own, for which the repair's law does not matter but its mean",
    model: chat({ servers: 2, scheme: shared(1), crash: { life: exponential(50), repair: uniform(0, 20) } }),
    exact: () => ({ unavailable: (10 / 60) ** 2, outages: 2 * (50 / 60) * (10 / 60) * (1 / 50) }),
    wrong: ["one in the crew", () => ({ unavailable: oneCrew(between(0, 20)).unavailable })],
  },
];
