import { expect, it } from "vitest";
import { theoryBeside } from "../../src/experiment/exact-beside.ts";
import { type Experiment, experimentSchema } from "../../src/experiment/schema.ts";
import { studyOf } from "../../src/experiment/study.ts";
import type { Summary } from "../../src/experiment/summary.ts";
import { loadModel } from "../../src/model/load.ts";

const LIFE = 1000 * 3600;
const REPAIR = 10 * 3600;
const YEAR = 8760 * 3600;

const modelWith = (repair: string) =>
  loadModel(
    "one.yaml",
    new TextEncoder().encode(
      `{ version: 1, title: one, services: { chat: { servers: 1, crash: { life: { kind: exponential, mean: 1000 h }, repair: ${repair} } } } }`,
    ),
    () => new Uint8Array(),
  );

const experiment = (changes: object): Experiment =>
  experimentSchema.parse({
    version: 1,
    title: "one",
    model: "one.yaml",
    years: {},
    designs: ["as-built"],
    seed: "1",
    runs: 10,
    ...changes,
  });

const estimate = { estimate: 1, lower: 0, upper: 2, level: 0.95, n: 10 };
const seen = {
  means: { downtime: { ...estimate, constant: false } },
  outageCounts: [{ ...estimate, outages: 0, orMore: false }],
  longer: [{ x: 3 * 3600, chance: estimate, number: { refused: "" }, returnPeriod: null }],
} as unknown as Summary;

it("theory stands beside each number that it knows: here by the closed forms of one server", () => {
  const study = studyOf(
    experiment({ outage: { longer: "3 h" } }),
    modelWith("{ kind: exponential, mean: 10 h }"),
  );
  const { besides, why } = theoryBeside(study, [seen])!;
  const rate = 1 / LIFE + 1 / REPAIR;
  const downtime = (1 / LIFE / rate) * (YEAR - (1 - Math.exp(-rate * YEAR)) / rate);
  const [mean, none, long] = besides;
  expect(why).toBeNull();
  expect(besides.map(({ what, x }) => [what, x])).toEqual([
    ["downtime", null],
    ["without-outage", null],
    ["outage-at-least", 3 * 3600],
  ]);
  expect(mean!.exact / downtime).toBeCloseTo(1, 9);
  expect(none!.exact / Math.exp(-YEAR / LIFE)).toBeCloseTo(1, 9);
  // Failures long enough come at the rate exp(−3 h ÷ 10 h) ÷ life: nearly a Poisson process, as repairs take a hundredth of a life.
  expect(long!.exact).toBeCloseTo(1 - Math.exp(-(YEAR / LIFE) * Math.exp(-0.3)), 2);
  expect(mean!.simulated).toBe(seen.means.downtime);
});

it("one server has its exact mean for any law of repair, and says nothing of lengths", () => {
  const study = studyOf(experiment({}), modelWith("10 h"));
  const { besides, why } = theoryBeside(study, [seen])!;
  expect([besides.map(({ what }) => what), why]).toEqual([["downtime", "without-outage"], null]);
});

it("theory is not asked about long runs and sampled inputs", () => {
  const model = modelWith("{ kind: exponential, mean: 10 h }");
  expect(theoryBeside(studyOf(experiment({ years: { warmUp: "1 year" } }), model), [seen])).toBeNull();
  const inputs = { vary: { "services.chat.crash.life.mean": { uniform: ["900 h", "1100 h"] } }, each: 2 };
  expect(theoryBeside(studyOf(experiment({ inputs }), model), [seen])).toBeNull();
});

it("what theory cannot say it gives a reason for", () => {
  const fleet = loadModel(
    "fleet.yaml",
    new TextEncoder().encode(
      "{ version: 1, title: two, services: { chat: { servers: 2, crash: { life: { kind: exponential, mean: 1000 h }, repair: 10 h } } } }",
    ),
    () => new Uint8Array(),
  );
  const { besides, why } = theoryBeside(studyOf(experiment({}), fleet), [seen])!;
  expect(besides).toEqual([]);
  expect(why).toContain("Markov chain");
});
