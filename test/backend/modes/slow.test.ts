import { expect, it } from "vitest";
import { slow } from "../../../src/backend/modes/slow.ts";
import { capacityOf } from "../../../src/backend/redundancy/capacity.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const fault = (to: string, at: string, lasts: string) => ({
  kind: "slow",
  target: "chat-1",
  to,
  at: [at],
  lasts,
});
const slowed = (faults: object) => planOf({ services: { chat: { servers: 2 } }, faults });

it("takes a part of the capacity away, and leaves the server good", () => {
  const { run, facts, times } = watchUntil(slowed({ one: fault("40 %", "10 s", "20 s") }), 15);
  expect([capacityOf(run.context, 0), capacityOf(run.context, 1)]).toEqual([0.4, 1]);
  run.advanceTo(50);
  expect(capacityOf(run.context, 0)).toBe(1);
  expect(times("componentBad")).toEqual([]);
  expect(
    facts
      .filter(({ name }) => name === "componentSlow")
      .map(({ time, numbers }) => [time, ...numbers.slice(0, 2)]),
  ).toEqual([
    [10, 0, 0.4],
    [30, 0, 1],
  ]);
});

it("several at once multiply, and it is whole again, to the bit, when the last is gone", () => {
  const { run } = watchUntil(
    slowed({
      a: fault("30 %", "0 s", "100 s"),
      b: fault("70 %", "10 s", "50 s"),
      c: fault("30 %", "20 s", "20 s"),
    }),
    0,
  );
  const capacities = [5, 15, 25, 45, 75, 105].map((time) => {
    run.advanceTo(time);
    return capacityOf(run.context, 0);
  });
  expect(capacities).toEqual([0.3, 0.3 * 0.7, 0.3 * 0.3 * 0.7, 0.3 * 0.7, 0.3, 1]);
});

it("slows nothing to nothing, and nothing to all of it", () => {
  const { to } = slow.params;
  expect(["0 %", "100 %", "50 %"].map((share) => to.safeParse(share).success)).toEqual([false, false, true]);
});
