import { expect, it } from "vitest";
import { cellsOf, peopleWho } from "../../support/cells.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const incident = (attempts: number, runbook: object) => {
  const policy = { kind: "stabilise-first", attempts, patience: "10 h" };
  const { people } = peopleWho(policy, "60 s", "10 s") as { people: object };
  return planOf(cellsOf({ messages: 500, cut: "30 s", more: { people: { ...people, runbook } } }));
};

it("each error takes the time of the action once more", () => {
  const plan = incident(1, { steps: 3, errors: 1, does: "again" });
  const { times, facts } = watchUntil(plan, 3600);
  expect(times("stabilising")).toEqual([240]);
  // 100 s and three times more; then 2.5 s until the nodes drop each other again.
  expect(times("stopping")).toEqual([240 + 400 + 2.5]);
  expect(times("starting")).toEqual([642.5 + 4 * 300]);
  expect(facts.filter(({ name }) => name === "actionErred").map(({ numbers }) => numbers[0])).toEqual([3, 3]);
});

it("or makes the attempt vain: nothing is let in, and it counts", () => {
  const plan = incident(40, { steps: 2, errors: "30 %", does: "worsens" });
  const { times } = watchUntil(plan, 3600);
  const began = times("stabilising");
  const erred = times("actionErred");
  const meshed = times("cellMeshing");
  expect(erred.length).toBeGreaterThan(0);
  expect(erred.length).toBeLessThan(began.length - 1);
  began.slice(1).forEach((next, index) => {
    const ended = began[index] + 100;
    const isVain = erred.includes(ended);
    expect(meshed.includes(ended)).toBe(!isVain);
    expect(next).toBeCloseTo(ended + (isVain ? 0 : 2.5), 6);
  });
});

it("a stop that was in vain stops nothing, and counts as a restart", () => {
  const policy = { kind: "restart-at-once" };
  const { people } = peopleWho(policy) as { people: object };
  const runbook = { steps: 1, errors: "40 %", does: "worsens" };
  const plan = planOf(cellsOf({ messages: 500, cut: "30 s", more: { people: { ...people, runbook } } }));
  for (const seed of ["1", "2", "3", "4"]) {
    const { times } = watchUntil(plan, 36_000, seed);
    const vain = times("actionErred").length;
    expect(times("stopping")).toHaveLength(vain + 1);
    expect(times("cellStopped")).toEqual([240 + 300 * (vain + 1)]);
    // Each restart takes twice as long as the one before.
    expect(times("cellSettled")).toEqual([240 + 300 * (vain + 1) + 60 * 2 ** vain]);
  }
});
