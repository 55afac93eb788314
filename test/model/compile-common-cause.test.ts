import { expect, it } from "vitest";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
const life = (mean: string) => ({ kind: "exponential", mean });
const service = (more: object) => ({
  servers: 4,
  scheme: { kind: "load-shared", needed: 1 },
  crash: { life: life("100 h"), repair: "1 h" },
  ...more,
});
const meanOf = (plan: ReturnType<typeof planOf>, { law }: { law: number }): number =>
  (plan.laws[law] as unknown as { mean: number }).mean / HOUR;

it("shocks take their part of the rate of each member: λ pₖ n / k for the group, λ p₁ for each alone", () => {
  const commonCause = { kind: "multiple-greek-letters", beta: "50 %", gamma: "20 %", delta: "50 %" };
  const plan = planOf({ services: { chat: service({ commonCause }) } });
  expect(plan.shocks.map(({ hits }) => hits)).toEqual([2, 3, 4]);
  // p = 0.5, 0.4, 0.05, 0.05.
  expect(meanOf(plan, plan.clocks[0]!.draw)).toBeCloseTo(200, 9);
  [2, 3, 4].forEach((k, index) => {
    const part = [0.4, 0.05, 0.05][index]!;
    expect(meanOf(plan, plan.shocks[index]!.every)).toBeCloseTo((100 * k) / (part * 4), 9);
  });
  expect(plan.shocks.map(({ streams }) => streams.length)).toEqual([4, 4, 0]);
});

it("it is about the named life, or else about the first that is exponential", () => {
  const end = { kind: "crash", repair: "1 h" };
  const fails = {
    wear: { life: "5 h", ends: [end] },
    disk: { life: life("10 h"), ends: [end] },
    power: { life: life("20 h"), ends: [end] },
  };
  const shocked = (commonCause: object) => {
    const plan = planOf({ services: { chat: { ...service({ fails, commonCause }), crash: undefined } } });
    return [...plan.shocks[0]!.lives].map((one) => plan.lives[one]!.name);
  };
  const beta = { kind: "beta", beta: "10 %" };
  expect(shocked(beta)[0]).toBe("chat-1/disk");
  expect(shocked({ ...beta, life: "power" })).toEqual([
    "chat-1/power",
    "chat-2/power",
    "chat-3/power",
    "chat-4/power",
  ]);
});

it("each group of a service has shocks of its own; with all failures in common no clock is left", () => {
  const scheme = { kind: "primary-backup", takeover: "1 s", coverage: "100 %" };
  const plan = planOf({
    services: { chat: service({ scheme, commonCause: { kind: "beta", beta: "100 %" } }) },
  });
  expect(plan.shocks.map(({ group, hits }) => [group, hits])).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(plan.clocks).toHaveLength(0);
});

it("without a common cause there are no shocks, and nothing about the lives changes", () => {
  const plan = planOf({ services: { chat: service({}) } });
  expect(plan.shocks).toEqual([]);
  expect(meanOf(plan, plan.clocks[0]!.draw)).toBeCloseTo(100, 9);
});
