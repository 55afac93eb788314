import { longRunOf } from "../../support/exact/long-run.ts";
import { chainOf, type Way } from "../../support/exact/states.ts";
import { type Case, chat, crash, exponential } from "./case.ts";

/** n over k. */
const choose = (n: number, k: number): number => {
  let value = 1;
  for (let i = 0; i < k; i++) value = (value * (n - i)) / (i + 1);
  return k > n ? 0 : value;
};

interface Shocked {
  readonly servers: number;
  readonly needed: number;
  readonly repairs: number;
  /** `rates[k − 1]`: how often each set of just k servers is struck, per hour. A shock hits those of them that are good. */
  readonly rates: readonly number[];
}

/** Servers by how many have failed: j good ones fall by a shock to k that holds j good and k − j failed ones. */
const shocked = ({ servers, needed, repairs, rates }: Shocked) =>
  chainOf(0, {
    ways: (failed) => [
      [failed - 1, failed * repairs],
      ...Array.from({ length: servers - failed }, (_, i): Way<number> => {
        const fall = i + 1;
        const rate = rates.reduce(
          (sum, each, k) =>
            sum +
            each * choose(servers - failed, fall) * choose(failed, k + 1 - fall) * (k + 1 >= fall ? 1 : 0),
          0,
        );
        return [failed + fall, rate];
      }),
    ],
    down: (failed) => servers - failed < needed,
  });

const [fails, repairs] = [1 / 50, 1 / 10];

/** A part β of the failures of each server strike all. */
const beta = (servers: number, share: number) => [
  (1 - share) * fails,
  ...new Array<number>(servers - 2).fill(0),
  share * fails,
];

/** Multiple Greek letters for four: given that so many fail together, the chance of one more (β, γ, δ). */
const greek = (b: number, g: number, d: number) => [
  (1 - b) * fails,
  (b * (1 - g) * fails) / 3,
  (b * g * (1 - d) * fails) / 3,
  b * g * d * fails,
];

/** Alpha factors: of all failure events, the part in which k fail; the rate of each server stays. */
const alpha = (alphas: readonly number[]) => {
  const total = alphas.reduce((sum, value, k) => sum + (k + 1) * value, 0);
  return alphas.map((value, k) => ((k + 1) * value * fails) / total / choose(alphas.length - 1, k));
};

/** Servers with crews of their own, struck by shocks that hit each good one with a chance. */
const lethal = (servers: number, needed: number, strikes: number, lethality: number) =>
  chainOf(0, {
    ways: (failed) => [
      [failed - 1, failed * repairs],
      [failed + 1, (servers - failed) * fails],
      ...Array.from({ length: servers - failed }, (_, i): Way<number> => {
        const [good, fall] = [servers - failed, i + 1];
        return [
          failed + fall,
          strikes * choose(good, fall) * lethality ** fall * (1 - lethality) ** (good - fall),
        ];
      }),
    ],
    down: (failed) => servers - failed < needed,
  });

const group = (servers: number, needed: number, commonCause: object) =>
  chat({ servers, scheme: { kind: "load-shared", needed }, crash: crash(50, 10), commonCause });

/** Things that fail together, by shocks. */
export const commonCause: readonly Case[] = [
  {
    name: "a pair with a beta factor of 20 %",
    model: group(2, 1, { kind: "beta", beta: "20 %" }),
    exact: () => longRunOf(shocked({ servers: 2, needed: 1, repairs, rates: beta(2, 0.2) }), 5),
    wrong: ["10 %", () => longRunOf(shocked({ servers: 2, needed: 1, repairs, rates: beta(2, 0.1) }), 5)],
    quick: "all",
  },
  {
    name: "three of four with a beta factor of 10 %",
    model: group(4, 3, { kind: "beta", beta: "10 %" }),
    exact: () => longRunOf(shocked({ servers: 4, needed: 3, repairs, rates: beta(4, 0.1) }), 5),
    wrong: [
      "shocks that come on top of the failures",
      () => longRunOf(shocked({ servers: 4, needed: 3, repairs, rates: [fails, 0, 0, 0.1 * fails] }), 5),
    ],
  },
  {
    name: "multiple Greek letters for four",
    model: group(4, 2, { kind: "multiple-greek-letters", beta: "30 %", gamma: "60 %", delta: "40 %" }),
    exact: () => longRunOf(shocked({ servers: 4, needed: 2, repairs, rates: greek(0.3, 0.6, 0.4) }), 5),
    wrong: [
      "a beta factor: all or one",
      () => longRunOf(shocked({ servers: 4, needed: 2, repairs, rates: beta(4, 0.3) }), 5),
    ],
  },
  {
    name: "alpha factors for three",
    model: group(3, 2, { kind: "alpha", alphas: [0.8, 0.15, 0.05] }),
    exact: () => longRunOf(shocked({ servers: 3, needed: 2, repairs, rates: alpha([0.8, 0.15, 0.05]) }), 5),
    study: { runs: 140 },
    quick: "all",
    wrong: [
      "read as for staggered tests: not divided by the mean number that fails",
      () =>
        longRunOf(
          shocked({ servers: 3, needed: 2, repairs, rates: [0.8 * fails, (0.15 * fails) / 2, 0.05 * fails] }),
          5,
        ),
    ],
  },
  {
    name: "shocks that each of four survives four times in ten",
    model: chat(
      { servers: 4, scheme: { kind: "load-shared", needed: 2 }, crash: crash(50, 10) },
      { faults: { storm: { kind: "crash", among: "chat", lethality: "60 %", every: exponential(100) } } },
    ),
    exact: () => longRunOf(lethal(4, 2, 1 / 100, 0.6), 5),
    wrong: ["all fall", () => longRunOf(lethal(4, 2, 1 / 100, 1), 5)],
  },
];
