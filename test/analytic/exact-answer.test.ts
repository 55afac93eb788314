import { expect, it } from "vitest";
import { type ChainAnswer, exactAnswer } from "../../src/analytic/exact-answer.ts";
import { systems } from "../agreement/systems.ts";
import { hours } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
const question = {
  threshold: 0.5,
  horizon: 8760 * HOUR,
  lengths: [3 * HOUR],
  downtimes: [3 * HOUR],
  mostStates: 1000,
};

it.each(systems)("all answers for $name are those that were worked out by hand", ({ model, answers }) => {
  const chain = exactAnswer(planOf(model), question).chain as ChainAnswer;
  expect(chain.longRun).toMatchObject({ unavailability: expect.closeTo(answers.unavailability, 8) });
  expect((chain.downtime as number) / HOUR / answers.downtime).toBeCloseTo(1, 5);
  expect((chain.noOutage as number) / answers.noOutage).toBeCloseTo(1, 6);
  expect((chain.longer[0].chance as number) / answers.longOutage).toBeCloseTo(1, 4);
  expect(chain.downtimeBeyond[0].chance as number).toBeGreaterThan(chain.longer[0].chance as number);
});

it("one component with other laws has the answers of renewal theory", () => {
  const model = { services: { chat: { servers: 1, crash: { life: hours(500), repair: "5 h" } } } };
  const { chain, renewal, twin } = exactAnswer(planOf(model), question);
  expect(chain).toHaveProperty("refused");
  expect(renewal).toMatchObject({ unavailability: expect.closeTo(5 / 505, 10) });
  expect(twin?.unavailability.lower).toBeCloseTo(5 / 505, 10);
});

it("where what is asked varies over the day nothing is answered, and nothing settles for good", () => {
  const demand = { kind: "sinusoid", peak: "20:00", highest: 1.25, lowest: 0.75 };
  const chat = {
    servers: 5,
    scheme: { kind: "load-shared", needed: 4 },
    crash: { life: hours(500), repair: hours(5) },
  };
  const { chain, renewal, twin, cutSets } = exactAnswer(planOf({ demand, services: { chat } }), question);
  expect(chain).toHaveProperty("refused");
  expect([renewal, twin, cutSets]).toEqual([null, null, null]);
});
