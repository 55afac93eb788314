import { expect, it } from "vitest";
import { createLaw } from "../../src/distributions/family.ts";
import { fitLog, type LogQuestion } from "../../src/experiment/fit-log.ts";
import type { LoggedComponent } from "../../src/model/log/failures.ts";
import { chance } from "../support/chance.ts";

const SEEDS = 200;
const [FROM, UNTIL, COMPONENTS] = [1000, 1300, 40];
const LIFE = { kind: "weibull", shape: 2, mean: 150 };
const law = createLaw(LIFE);

/** Components that have failed and been repaired since time 0, long before the watch; the log has the watch only. */
const logged = (seed: number, knowsBeginning: boolean): LoggedComponent[] => {
  const source = chance(seed);
  return Array.from({ length: COMPONENTS }, (_, i) => {
    const failures: { line: number; failed: number; repaired: number }[] = [];
    let installed = 0;
    for (let now = 0; ; ) {
      const failed = now + law.inverseHazard(source.exponential());
      if (failed > UNTIL) break;
      now = failed + 2 * source.uniform();
      if (failed > FROM) failures.push({ line: 2, failed, repaired: now });
      else installed = now;
    }
    return { name: `c${i}`, installed: knowsBeginning ? installed : null, failures };
  });
};

const fitted = (seed: number, knowsBeginning: boolean, newAtStart: boolean) => {
  const question: LogQuestion = {
    seed: "1",
    level: 0.95,
    draws: 0,
    of: "life",
    watch: { from: FROM, until: UNTIL, newAtStart, least: 0 },
    components: undefined,
  };
  const log = { form: "failures", dates: false, components: logged(seed, knowsBeginning) } as const;
  const { life } = fitLog(log, question, "x.csv");
  const weibull = life!.laws.find(({ kind }) => kind === "weibull");
  if (weibull === undefined || "refused" in weibull) throw new Error("the Weibull law could not be fitted");
  const covers = ({ lower, upper }: { lower: number; upper: number }, truth: number) =>
    Number(lower <= truth && truth <= upper);
  return {
    mean: covers(weibull.mean, LIFE.mean),
    shape: covers(weibull.parameters.shape, LIFE.shape),
    drifts: Number(life!.drift!.laterBeginnings!.p < 0.05),
    rates: Number(life!.drift!.laplace!.p < 0.05),
  };
};

const shares = (knowsBeginning: boolean, newAtStart = false) => {
  const all = Array.from({ length: SEEDS }, (_, seed) => fitted(3000 + seed, knowsBeginning, newAtStart));
  const share = (of: keyof (typeof all)[number]) => all.reduce((sum, one) => sum + one[of], 0) / SEEDS;
  return { mean: share("mean"), shape: share("shape"), drifts: share("drifts"), rates: share("rates") };
};

// Of 200 intervals of 95 % at least 90.4 % cover, and of 200 tests at 5 % at most 9.6 % reject, but for a chance of 0.3 %.
it.each([
  ["lives of unknown age are left out", false],
  ["the age at the beginning of the watch is known", true],
])("intervals cover when %s, and renewal is no drift", (_, knowsBeginning) => {
  const { mean, shape, drifts } = shares(knowsBeginning);
  expect(Math.min(mean, shape)).toBeGreaterThanOrEqual(0.904);
  expect(drifts).toBeLessThanOrEqual(0.096);
});

it("canary: taken for new, components that were not spoil the shape", () => {
  expect(shares(false, true).shape).toBeLessThan(0.8);
});
