import { expect, it } from "vitest";
import { Arena } from "../../../src/kernel/arena.ts";
import { remember, ringShape } from "../../../src/metrics/attribution/fact-ring.ts";
import { originOf, rootOf } from "../../../src/metrics/attribution/root.ts";
import { type Heard, KIND } from "../../../src/metrics/attribution/tracks.ts";
import { who } from "../../support/attributed.ts";

const ringOf = (facts: readonly (readonly [time: number, name: Heard, subject: number])[]) => {
  const ring = new Arena(ringShape).views;
  for (const [time, name, subject] of facts) remember(ring, KIND[name], time, subject);
  return ring;
};
const root = (time: number, ...facts: Parameters<typeof ringOf>[0]) => {
  const { part, kind } = who.causes[rootOf(ringOf(facts), who, time)]!;
  return kind === "switch" ? kind : part;
};

it("an outage is of the first failure or fault of its instant", () => {
  expect(root(10, [5, "componentFailed", 3], [10, "componentFailed", 0], [10, "componentFailed", 1])).toBe(
    "A",
  );
  expect(root(10, [10, "faultBegan", 0], [10, "componentFailed", 1])).toBe("fire");
});

it("what came by itself later is of what brought down the group that is down", () => {
  const facts = [
    [10, "componentFailed", 2],
    [10, "groupDown", 1],
    [20, "componentFailed", 5],
    [40, "cellParted", 0],
  ] as const;
  expect(root(40, ...facts)).toBe("C");
  expect(root(40, ...facts.slice(0, 3), [30, "groupServes", 1], facts[3])).toBe("F");
});

it("a group that goes down for a switch although nothing failed is of the switch", () => {
  expect(root(40, [10, "componentFailed", 2], [40, "takeoverBegan", 0], [40, "groupDown", 0])).toBe("switch");
});

it("a step of a bad change is of the change; of nothing, nobody knows", () => {
  expect(root(40, [10, "faultBegan", 1], [20, "componentFailed", 2], [40, "changeStep", 1])).toBe("works");
  expect(root(40, [10, "componentFailed", 2], [20, "componentRepaired", 2])).toBe("unknown");
  expect(root(40)).toBe("unknown");
});

it("what falls in one instant has one origin", () => {
  const ring = ringOf([
    [9, "componentFailed", 4],
    [10, "shock", 0],
    [10, "componentFailed", 0],
  ]);
  expect([0, 2].map((index) => who.causes[originOf(ring, who, index)]!.part)).toEqual(["E", "service"]);
});

it("what a fault that spreads hits later is of the fault, what fails at another instant is not", () => {
  const facts = [
    [10, "faultBegan", 0],
    [20, "componentFailed", 2],
    [20, "faultStruck", 0],
  ] as const;
  expect(root(20, ...facts)).toBe("fire");
  expect(root(25, ...facts, [25, "componentFailed", 1])).toBe("B");
});
