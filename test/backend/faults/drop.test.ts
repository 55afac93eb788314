import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const faults = (more: object) => ({ drop: { kind: "drop", among: "chat", at: ["0 s"], ...more } });

it("servers lose their share of the connections, and nothing else is wrong", () => {
  const { facts, times } = watchUntil(
    planOf(frontOf({}, { servers: 4, model: { faults: faults({ pick: 1 }) } })),
    1,
  );
  expect(facts.find(({ name }) => name === "faultStruck")?.numbers.slice(0, 2)).toEqual([0, 2500]);
  expect(times("componentBad")).toEqual([]);
});

it("several at one instant lose theirs together", () => {
  const { facts } = watchUntil(
    planOf(frontOf({}, { servers: 4, model: { faults: faults({ pick: 2 }) } })),
    1,
  );
  expect(facts.find(({ name }) => name === "faultStruck")?.numbers[1]).toBe(5000);
});

it("is inert where nobody is connected", () => {
  const model = {
    faults: {
      out: { kind: "crash", target: "chat-1", at: ["0 s"], lasts: "1 h" },
      ...faults({ at: ["1 s"] }),
    },
  };
  const { facts } = watchUntil(planOf(frontOf({}, { model })), 1);
  expect(facts.filter(({ name }) => name === "faultStruck").map(({ numbers }) => numbers[1])).toEqual([1, 0]);
});
