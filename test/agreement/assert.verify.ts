import { afterAll, expect, it } from "vitest";
import { assertResult } from "../../src/experiment/asserted.ts";
import type { Side } from "../../src/experiment/claims/side.ts";
import { experimentSchema } from "../../src/experiment/schema.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { loadModel } from "../../src/model/load.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import type { Chance } from "../support/chance.ts";
import { isEverDecided, type Sequence, sidesOf } from "../support/claimed.ts";
import { crash } from "../support/exact-models.ts";
import { conductHere } from "../support/study.ts";

// Claims whose number is the bound itself, the hardest there are: of 400 seeds those that end met, and those that end not met,
// must each be no more than half of what the level leaves, 2.5 %, but for three standard errors. A rule that is right
// fails one such check with a chance of 0.2 % at most, and seeds are fixed.

const HOUR = 3600;
const SEEDS = 400;
const LEVEL = 0.95;
const mostOf = (share: number): number => SEEDS * share + 3 * Math.sqrt(SEEDS * share * (1 - share));
const MOST = mostOf((1 - LEVEL) / 2);

const measured: string[] = [];
afterAll(() => console.log(measured.join("\n")));

const noted = (name: string, { met, "not-met": notMet, undecided }: Record<Side, number>): void => {
  measured.push(`${name}: met ${met}, not met ${notMet}, undecided ${undecided}`);
  expect(met).toBeLessThan(MOST);
  expect(notMet).toBeLessThan(MOST);
};

const base = { first: 128, most: 16_384, level: LEVEL };

const outages = (p: number, comparison: string): Sequence => ({
  ...base,
  text: `p(outage > 3 h in a year) ${comparison} ${100 * p} %`,
  draw: ({ uniform }) => (uniform() < p ? 4 * HOUR : 0),
});

it.each([
  [0.001, "<"],
  [0.01, "<="],
  [0.1, ">"],
  [0.5, ">="],
] as const)(
  "of a chance of %s claims %s are decided wrongly no more often than the level says",
  (p, comparison) => {
    noted(`chance ${p}`, sidesOf(outages(p, comparison), SEEDS));
  },
);

/** Yearly downtimes: outages at random, their lengths lognormal. */
const downtimes = (rate: number, sigma: number): Sequence => ({
  ...{ ...base, most: 4096 },
  text: `downtime < ${(rate * HOUR * Math.exp((sigma * sigma) / 2)).toFixed(6)} s`,
  draw: ({ uniform, exponential }: Chance) => {
    let sum = 0;
    for (let time = exponential(); time < rate; time += exponential())
      sum += HOUR * Math.exp(sigma * normalQuantile(uniform()));
    return sum;
  },
});

it.each([
  [3, 1],
  [0.05, 1],
  [0.5, 1.5],
  [3, 1.5],
])("means of %s outages a year, lognormal with σ = %s, too", (rate, sigma) => {
  noted(`mean of ${rate}, σ ${sigma}`, sidesOf(downtimes(rate, sigma), SEEDS));
});

it("quantiles, too", () => {
  noted(
    "95 % quantile",
    sidesOf({ ...base, text: "p95(downtime) < 0.95 s", draw: ({ uniform }) => uniform() }, SEEDS),
  );
});

it("looking at each doubling with plain intervals of 95 % errs more often", () => {
  const naive = (sequence: Sequence) =>
    Array.from({ length: SEEDS }, (_, seed) => isEverDecided(sequence, seed + 1)).filter(Boolean).length;
  const wrong = naive(outages(0.01, "<"));
  measured.push(`plain intervals, chance 0.01: ${wrong} decided`);
  expect(wrong).toBeGreaterThan(mostOf(1 - LEVEL));
});

it("of a server whose answers are exact, simulated, verdicts are wrong no more often than the level says", async () => {
  // A mean life of 5000 h and a mean repair of 2 h: the chain's answers, as in `systems.ts`.
  const bounds = ["p(outage > 3 h in a year) < 32.34317 %", "downtime < 12606.48 s"];
  const said = { version: 1, title: "server", services: { chat: { servers: 1, crash: crash(5000, 2) } } };
  const model = loadModel(
    "server.yaml",
    new TextEncoder().encode(JSON.stringify(said)),
    () => new Uint8Array(),
  );
  for (const claim of bounds) {
    const counts: Record<Side, number> = { met: 0, "not-met": 0, undecided: 0 };
    for (let seed = 1; seed <= SEEDS; seed++) {
      const experiment = experimentSchema.parse({
        ...{
          version: 1,
          title: "x",
          model: "server.yaml",
          years: {},
          designs: ["as-built"],
          seed: `${seed}`,
        },
        ...{
          outage: { settling: "0 s" },
          stop: { kind: "decision", claims: [claim] },
          budget: { runs: 1024 },
        },
      });
      counts[assertResult(await conductHere(studyOf(experiment, model))).verdict]++;
    }
    noted(claim, counts);
  }
});
