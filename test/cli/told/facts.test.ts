import { expect, it } from "vitest";
import { factLines } from "../../../src/cli/told/facts.ts";
import { storyNames } from "../../../src/experiment/story-names.ts";
import { planOf } from "../../support/plans.ts";

it("facts are told with the names of their numbers, and of the things that they are about", () => {
  const names = storyNames(planOf({ services: { chat: { servers: 2 } } }));
  const lines = factLines(
    [
      { name: "componentBad", time: 1.5, numbers: [1, 0, 0, 0, 0] },
      { name: "repairErred", time: 2, numbers: [0, 9, -1, 0, 0] },
      { name: "noticed", time: 3, numbers: [0, 0, 0, 0, 0] },
    ],
    names,
  );
  expect(
    lines
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { time: 1.5, name: "componentBad", component: "chat-2" },
    { time: 2, name: "repairErred", component: "chat-1", life: 9, broken: -1 },
    { time: 3, name: "noticed" },
  ]);
});
