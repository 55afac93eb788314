import { expect, it } from "vitest";
import { createStopper, stoppingKinds, stoppingSchema } from "../../../src/experiment/stopping/family.ts";

it("a rule is chosen by its kind, with its own parameters in the question's unit", () => {
  expect(stoppingKinds.map(({ kind }) => kind)).toEqual(["decision", "precision", "ranking", "runs"]);
  const read = (rule: object) => stoppingSchema().safeParse(rule);
  expect(read({ kind: "precision", relative: "5 %" }).data).toMatchObject({ relative: 0.05, first: 128 });
  expect(read({ kind: "ranking", indifference: "5 min" }).data).toMatchObject({ indifference: 300 });
  expect(read({ kind: "ranking", indifference: "5 min", first: 1 }).success).toBe(false);
  expect(read({ kind: "runs", runs: 0 }).success).toBe(false);
  expect(read({ kind: "luck" }).success).toBe(false);
});

it("a rule is put to work in its setting", () => {
  const setting = { alternatives: 2, level: 0.95, most: 100 };
  expect(createStopper({ kind: "runs", runs: 9 }, setting).first).toEqual([9, 9]);
  expect(createStopper({ kind: "precision", relative: 0.1, events: 9, first: 128 }, setting).first).toEqual([
    100, 100,
  ]);
});
