import { expect, it } from "vitest";
import {
  describeTarget,
  differenceOf,
  estimateOf,
  eventsFor,
  scoresFor,
  targetKinds,
  targetSchema,
  unitOfTarget,
} from "../../../src/experiment/targets/family.ts";
import { pair, sample, scattered } from "./samples.ts";

const values = scattered(100);
const chosen = { kind: "at-least", value: 0.5 };

it("a target is chosen by its kind, and all that is asked of it goes there", () => {
  expect(targetKinds.map(({ kind }) => kind)).toEqual([
    "at-least",
    "mean",
    "more-than",
    "quantile",
    "tail-mean",
  ]);
  const target = targetKinds[0]!;
  expect(estimateOf(chosen, sample(values), 0.9)).toEqual(target.estimate(sample(values), 0.9, chosen));
  const both = pair(values, scattered(100, 500));
  expect(differenceOf(chosen, both, 0.9)).toEqual(target.difference(both, 0.9, chosen));
  expect([eventsFor(chosen, sample(values)), unitOfTarget(chosen, "s")]).toEqual([
    target.events(sample(values), chosen),
    "chance",
  ]);
  expect(scoresFor(chosen, [0.4, 0.6])).toEqual(Float64Array.of(0, 1));
  expect(describeTarget({ kind: "mean" })).toBe("mean");
});

it("parameters are read with their units, and refused where they mean nothing", () => {
  const read = (target: object) => targetSchema().safeParse(target);
  expect(read({ kind: "quantile", p: "95 %" }).data).toMatchObject({ p: 0.95 });
  expect(read({ kind: "at-least", value: "3 h" }).data).toMatchObject({ value: 10_800 });
  expect(read({ kind: "at-least", value: 2 }).data).toMatchObject({ value: 2 });
  expect([read({ kind: "tail-mean", p: 1 }).success, read({ kind: "mode" }).success]).toEqual([false, false]);
});
