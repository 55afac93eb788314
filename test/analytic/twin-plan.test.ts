import { expect, it } from "vitest";
import { twinPlan } from "../../src/analytic/twin-plan.ts";
import type { Plan } from "../../src/backend/plan.ts";
import { cellsOf } from "../support/cells.ts";
import { crash, crews, hours, shared } from "../support/exact-models.ts";
import { placeOf, planOf, watchUntil } from "../support/plans.ts";

const YEAR = 8760 * 3600;
const twinOf = (model: object): Plan => twinPlan(planOf(model)) as Plan;

/** As much as there is of what a twin has not. */
const entangled = {
  ...crews(1),
  domains: { rack: { kind: "rack" } },
  services: {
    chat: {
      servers: 4,
      in: "rack",
      scheme: { kind: "primary-backup", takeover: "20 min", coverage: "80 %" },
      fails: {
        crash: {
          life: hours(300),
          ends: [{ kind: "hang", repair: hours(10), crew: "people", found: { kind: "after", takes: "1 h" } }],
          load: { power: 2 },
          stops: ["held"],
          along: [{ hits: "group", chance: "20 %" }],
        },
        sluggish: { life: hours(100), ends: [{ kind: "slow", to: "50 %", repair: hours(5) }] },
      },
      commonCause: { kind: "beta", beta: "10 %" },
    },
  },
  faults: { cut: { kind: "crash", target: "rack", lasts: hours(1), every: hours(500) } },
};

it("in a twin nothing waits for people, and nothing strikes several at once", () => {
  const { facts } = watchUntil(twinOf(entangled), YEAR);
  const of = (name: string) => facts.filter((fact) => fact.name === name);
  expect(of("componentFailed").length).toBeGreaterThan(100);
  expect(of("faultBegan")).toEqual([]);
  const times = of("componentFailed")
    .filter(({ numbers }) => numbers[1]! % 2 === 0)
    .map(({ time }) => time);
  expect(new Set(times).size).toBe(times.length);
  expect(of("failureFound").every(({ time }) => times.includes(time))).toBe(true);
  // The real ones strike several, and are found late.
  const real = watchUntil(planOf(entangled), YEAR);
  expect(real.times("faultBegan").length).toBeGreaterThan(0);
});

it("a twin's servers have the lives and repairs of the real ones, draw by draw", () => {
  const model = {
    ...crews(1),
    services: { chat: { servers: 3, scheme: shared(1), crash: crash(50, 40, "people") } },
  };
  const [real, twin] = [planOf(model), twinOf(model)];
  const lengths = (plan: Plan) => {
    const { times } = watchUntil(plan, YEAR);
    const server = placeOf(plan, "chat-1");
    const failed = times("componentFailed", server);
    const repaired = [0, ...times("componentRepaired", server)];
    return failed.slice(0, 10).map((time, index) => time - repaired[index]!);
  };
  const [lives, others] = [lengths(real), lengths(twin)];
  expect(lives.length).toBe(10);
  lives.forEach((life, index) => {
    expect(others[index]! / life).toBeCloseTo(1, 9);
  });
  // Waiting for the crew makes the real one fail later.
  expect(watchUntil(twin, YEAR).times("componentFailed").length).toBeGreaterThan(
    watchUntil(real, YEAR).times("componentFailed").length,
  );
});

it("is refused, with the reason, where there is none", () => {
  expect(twinPlan(planOf(cellsOf({ messages: 1, cut: "1 min" })))).toEqual({
    refused: expect.stringContaining("phones"),
  });
  const demand = { kind: "sinusoid", peak: "20:00", lowest: 0.5 };
  const shared = { servers: 2, scheme: { kind: "load-shared", needed: 1 } };
  expect(twinPlan(planOf({ demand, services: { chat: shared } }))).toEqual({
    refused: "what is asked varies over the day, and with it which components are enough",
  });
  const ends = [
    { kind: "crash", repair: hours(1) },
    { kind: "slow", to: "50 %", repair: hours(1) },
  ];
  const model = { services: { chat: { servers: 1, fails: { disk: { life: hours(100), ends } } } } };
  expect(twinPlan(planOf(model))).toEqual({
    refused: "chat-1/disk stops its component in one way and slows it down in another",
  });
});
