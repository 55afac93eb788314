import { expect, it } from "vitest";
import { deriveKey, seedKey } from "../../src/kernel/keys.ts";
import { Simulation } from "../../src/kernel/simulation.ts";
import { type ClusterRun, clusterProgram, exponentialLaw } from "../support/cluster.ts";

const LIFE = 1000;
const REPAIR = 1;
const HORIZON = 100;

/**
 * P(both servers of a pair are down at some instant up to the horizon). With failure rate λ and repair rate μ the number
 * of servers down goes 0 → 1 at 2λ, 1 → 0 at μ and 1 → 2 at λ, where it stays. The survival S(t) of this chain has
 * S(0) = 1, S′(0) = 0 and S″ + (3λ + μ) S′ + 2λ² S = 0.
 */
const exactProbability = (repair: number): number => {
  const failureRate = 1 / LIFE;
  const sum = 3 * failureRate + 1 / repair;
  const root = Math.sqrt(sum ** 2 - 8 * failureRate ** 2);
  const fast = -(sum + root) / 2;
  const slow = (2 * failureRate ** 2) / fast;
  return 1 - (fast * Math.exp(slow * HORIZON) - slow * Math.exp(fast * HORIZON)) / (fast - slow);
};

type Parting = (retrial: ClusterRun, id: number) => void;
const byBranch: Parting = (retrial, id) => retrial.branch(id);
const byNothing: Parting = () => {};

/**
 * Splitting by retrials: whenever one server is down, further copies of the run try from there until both are up again,
 * and each arrival at both down counts 1/copies. Villén-Altamirano's RESTART, with one threshold.
 */
const splittingTrial = (run: ClusterRun, retrial: ClusterRun, copies: number, part: Parting): number => {
  let arrivals = 0;
  let id = 0;
  const arrives = (copy: ClusterRun): boolean =>
    copy.advanceWhile(({ world }) => world.down[0] === 1, HORIZON) && copy.world.down[0] === 2;
  while (run.advanceWhile(({ world }) => world.down[0] === 0, HORIZON)) {
    const saved = run.save();
    for (let copy = 1; copy < copies; copy++) {
      retrial.restore(saved);
      part(retrial, id++);
      if (arrives(retrial)) arrivals++;
    }
    if (arrives(run)) return (arrivals + 1) / copies;
    const isHorizon = run.world.down[0] === 1;
    if (isHorizon) break;
  }
  return arrivals / copies;
};

const splittingEstimate = (trials: number, copies: number, part: Parting) => {
  const program = clusterProgram({ servers: 2, life: exponentialLaw(LIFE), repair: exponentialLaw(REPAIR) });
  const run = new Simulation(program);
  const retrial = run.fork();
  let sum = 0;
  let squares = 0;
  for (let trial = 0; trial < trials; trial++) {
    run.start(deriveKey(seedKey("splitting"), trial, 1));
    const share = splittingTrial(run, retrial, copies, part);
    sum += share;
    squares += share ** 2;
  }
  const mean = sum / trials;
  return { mean, standardError: Math.sqrt((squares / trials - mean ** 2) / trials) };
};

it("the exact probability is that of the rare-event approximation, and small", () => {
  // Both down ≈ (one down, seen over the horizon) × (the other fails before the repair), a little less.
  const rough = ((2 * HORIZON) / LIFE) * (1 / (1 + LIFE / REPAIR));
  expect(exactProbability(REPAIR)).toBeLessThan(rough);
  expect(exactProbability(REPAIR)).toBeGreaterThan(0.97 * rough);
});

it("splitting with branches finds the small probability that a pair is down, and not that of slower repairs", () => {
  // Off by more than four standard errors once in 16,000 choices of seed.
  const { mean, standardError } = splittingEstimate(20_000, 100, byBranch);
  expect(standardError).toBeLessThan(0.07 * exactProbability(REPAIR));
  expect(Math.abs(mean - exactProbability(REPAIR))).toBeLessThan(4 * standardError);
  expect(Math.abs(mean - exactProbability(1.5 * REPAIR))).toBeGreaterThan(4 * standardError);
});

it("copies that are forked without a branch all do the same, so splitting them gains nothing", () => {
  const branched = splittingEstimate(4000, 20, byBranch);
  const same = splittingEstimate(4000, 20, byNothing);
  const alone = splittingEstimate(4000, 1, byBranch);
  expect(same).toEqual(alone);
  expect(same).not.toEqual(branched);
});
