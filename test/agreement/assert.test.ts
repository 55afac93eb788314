import seedrandom from "seedrandom";
import { expect, it } from "vitest";
import { assertResult } from "../../src/experiment/asserted.ts";
import { claimInterval } from "../../src/experiment/claims/interval.ts";
import { sampleOf } from "../../src/experiment/sample.ts";
import { experimentSchema } from "../../src/experiment/schema.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { loadModel } from "../../src/model/load.ts";
import { clusteredProportion } from "../../src/stats/clustered.ts";
import type { Estimate } from "../../src/stats/interval.ts";
import { clopperPearson } from "../../src/stats/proportion.ts";
import { isEverDecided, sidesOf } from "../support/claimed.ts";
import { crash } from "../support/exact-models.ts";
import { conductHere } from "../support/study.ts";

// A claim whose number is the bound itself is the hardest: any verdict but "undecided" is an interval that missed the truth.

const HOUR = 3600;
const SEEDS = 400;
const LEVEL = 0.95;
/** Three standard errors above what the level allows: a right rule fails with a chance of 0.3 % at most, and seeds are fixed. */
const MOST = SEEDS * (1 - LEVEL) + 3 * Math.sqrt(SEEDS * LEVEL * (1 - LEVEL));

const outages = (p: number) => ({
  ...{ first: 64, most: 4096, level: LEVEL },
  text: "p(outage > 3 h in a year) < 2 %",
  draw: ({ uniform }: { uniform: () => number }) => (uniform() < p ? 4 * HOUR : 0),
});

it("however often it is looked, a verdict on what is at the bound is as rare as the level says", () => {
  const { met, "not-met": notMet } = sidesOf(outages(0.02), SEEDS);
  expect(met + notMet).toBeLessThan(MOST);
});

it("looking as often with plain intervals errs more: that would be found", () => {
  const wrong = Array.from({ length: SEEDS }, (_, seed) => isEverDecided(outages(0.02), seed + 1));
  expect(wrong.filter(Boolean).length).toBeGreaterThan(MOST);
});

it("what is far from the bound is decided rightly, and soon", () => {
  const [low, high] = [sidesOf(outages(0.002), 50), sidesOf(outages(0.1), 50)];
  expect([low.met, high["not-met"]]).toEqual([50, 50]);
  expect([low.runs < 700, high.runs < 200]).toEqual([true, true]);
});

it("of a server whose chances are known exactly, claims on either side of them get the right verdicts", async () => {
  // One server with a mean life of 5000 h and a mean repair of 2 h: its chain gives a chance of 32.3 % for an outage of more
  // than 3 h in a first year, and a mean downtime of 3.50 h. Each verdict is wrong with a chance of at most 0.6 %.
  const claims = [
    "p(outage > 3 h in a year) < 36 %",
    "p(outage > 3 h in a year) < 29 %",
    "downtime <= 4 h",
    "downtime <= 3 h",
  ];
  const said = { version: 1, title: "server", services: { chat: { servers: 1, crash: crash(5000, 2) } } };
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  const model = loadModel("server.yaml", bytes, () => new Uint8Array());
  const experiment = experimentSchema.parse({
    ...{ version: 1, title: "one server", model: "server.yaml", years: {}, designs: ["as-built"], seed: "1" },
    ...{ outage: { settling: "0 s" }, stop: { kind: "decision", claims }, budget: { runs: "8k" } },
  });
  const { claims: told, ended } = assertResult(await conductHere(studyOf(experiment, model)));
  expect(told.map(({ verdict }) => verdict)).toEqual(["met", "not-met", "met", "not-met"]);
  expect(ended.by).toBe("decision");
});

// Of 100 vectors 3 % have a chance of 30 % and the others none: events come in a few vectors, or by luck in one. Of 1000 such studies
// 2.5 may be wrong on a side at 99.5 %; a right rule has more than 8 with a chance of 0.4 %, and seeds are fixed.
it("chances of runs that share vectors err no more often than is said; an estimated number of runs does", () => {
  const [VECTORS, RUNS, STUDIES, level] = [100, 10, 1000, 0.995];
  const truth = 0.03 * 0.3;
  const uniform = seedrandom("vectors");
  const claim = { target: { kind: "more-than", value: 0 }, isOpposite: false, unit: "chance" };
  let [wrong, naive] = [0, 0];
  for (let study = 0; study < STUDIES; study++) {
    const vectors = Array.from({ length: VECTORS }, () => {
      const chance = uniform() < 0.03 ? 0.3 : 0;
      return Array.from({ length: RUNS }, () => Number(uniform() < chance));
    });
    const sample = sampleOf(vectors.flat(), { of: (run) => Math.floor(run / RUNS) });
    const { lower, upper } = claimInterval(claim, sample, level) as Estimate;
    if (lower > truth || upper < truth) wrong++;
    const tallies = vectors.map((one) => ({ successes: one.reduce((sum, hit) => sum + hit, 0), n: RUNS }));
    const { n, estimate } = clusteredProportion(tallies, level);
    if (clopperPearson({ successes: estimate * n, n }, level).upper < truth) naive++;
  }
  expect(wrong).toBeLessThan(9);
  expect(naive).toBeGreaterThan(8);
});
