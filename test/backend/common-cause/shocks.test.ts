import { expect, it } from "vitest";
import { planOf, type ToldFact, watchUntil } from "../../support/plans.ts";

const HOUR = 3600;
const group = (commonCause: object, servers: number, more: object = {}) =>
  planOf({
    services: {
      chat: {
        servers,
        scheme: { kind: "load-shared", needed: 1 },
        crash: { life: { kind: "exponential", mean: "1000 h" }, repair: "1 h" },
        commonCause,
        ...more,
      },
    },
  });

/** How many members failed at each shock. */
const fallen = (facts: readonly ToldFact[]): number[] => {
  const counts: number[] = [];
  let at = -1;
  for (const { name, time } of facts) {
    if (name === "shock") {
      counts.push(0);
      at = time;
    } else if (name === "componentFailed" && time === at) counts[counts.length - 1]++;
  }
  return counts;
};

const HOURS = 400_000;

it("each member fails as often as by its life alone, shocks or not", () => {
  const alphas = ["70 %", "20 %", "5 %", "5 %"];
  const kinds = [
    { kind: "beta", beta: "30 %" },
    { kind: "alpha", alphas },
  ];
  for (const kind of kinds) {
    const { times } = watchUntil(group(kind, 4), HOURS * HOUR);
    // A Poisson count with a mean of 4 × 400, more spread for failing together; 4 standard deviations: 6e-5 each.
    const spread = kind.kind === "beta" ? 1 + 0.3 * 3 : 1.6;
    expect(Math.abs(times("componentFailed").length - 1600)).toBeLessThan(4 * Math.sqrt(1600 * spread) + 3);
  }
});

it("shocks of each size come as often as their part says, and strike just so many", () => {
  const { facts } = watchUntil(
    group({ kind: "alpha", alphas: ["50 %", "25 %", "15 %", "10 %"] }, 4),
    HOURS * HOUR,
  );
  const sizes = facts.filter(({ name }) => name === "shock").map(({ numbers }) => numbers[1]);
  const counts = [2, 3, 4].map((size) => sizes.filter((one) => one === size).length);
  // Of all events a part αₖ has k members, and Σ k αₖ = 1.85 failures each: 1600 / 1.85 events. 4 deviations: 6e-5 each.
  [0.25, 0.15, 0.1].forEach((part, index) => {
    const mean = (1600 / 1.85) * part;
    expect(Math.abs(counts[index]! - mean)).toBeLessThan(4 * Math.sqrt(mean));
  });
  const whole = fallen(facts).filter((count, index) => count === sizes[index]).length;
  // A member is bad for an hour of a thousand: nearly all shocks find all good.
  expect(whole / sizes.length).toBeGreaterThan(0.97);
});

it("members are picked alike, and those that are not good are spared", () => {
  const { facts } = watchUntil(
    group({ kind: "alpha", alphas: ["0 %", "100 %", "0 %"] }, 3, {}),
    HOURS * HOUR,
  );
  const failures = facts.filter(({ name }) => name === "componentFailed").map(({ numbers }) => numbers[0]);
  const counts = [0, 1, 2].map((member) => failures.filter((one) => one === member).length);
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(1000);
  for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(4 * Math.sqrt(400));
  expect(Math.max(...fallen(facts))).toBe(2);
});

it("with a beta factor of 100 % nobody fails alone", () => {
  const { facts, times } = watchUntil(group({ kind: "beta", beta: "100 %" }, 3), HOURS * HOUR);
  expect(fallen(facts).every((count) => count === 3 || count === 0)).toBe(true);
  expect(times("componentFailed").length).toBeGreaterThan(900);
});

it("shocks come at their rate also where lives stand still", () => {
  const stops = (stop: string[]) => {
    const fails = {
      disk: {
        life: { kind: "exponential", mean: "1000 h" },
        stops: stop,
        ends: [{ kind: "crash", repair: "1 h" }],
      },
    };
    const scheme = { kind: "standby", active: 1, dormant: "100 %", start: "0 s" };
    const commonCause = { kind: "beta", beta: "50 %" };
    const plan = planOf({ services: { chat: { servers: 2, scheme, fails, commonCause } } });
    return watchUntil(plan, HOURS * HOUR);
  };
  expect(stops(["idle"]).times("shock")).toEqual(stops([]).times("shock"));
  expect(stops(["idle"]).times("componentFailed").length).toBeLessThan(
    stops([]).times("componentFailed").length - 100,
  );
});
