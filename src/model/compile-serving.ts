import type { Serving } from "../backend/plan.ts";
import type { CellsPlan } from "./compile-cells.ts";
import type { Condition, Model } from "./schema.ts";

type Test = (groupServes: Uint8Array, isBad: (component: number) => boolean) => boolean;

const countTrue = (
  tests: readonly Test[],
  groupServes: Uint8Array,
  isBad: (component: number) => boolean,
): number => {
  let count = 0;
  for (const test of tests) if (test(groupServes, isBad)) count++;
  return count;
};

const compileCondition = (
  condition: Condition,
  cells: CellsPlan,
  placeOf: (name: string) => number,
): Test => {
  if (typeof condition === "string") {
    const groups = cells.groupsOf.get(condition);
    if (groups !== undefined) return (serves) => groups.every((group) => serves[group] === 1);
    const component = placeOf(condition);
    return (_, isBad) => !isBad(component);
  }
  const [parts, needed] =
    "all" in condition
      ? [condition.all, condition.all.length]
      : "any" in condition
        ? [condition.any, 1]
        : [condition.of, condition.atLeast];
  const tests = parts.map((part) => compileCondition(part, cells, placeOf));
  return (serves, isBad) => countTrue(tests, serves, isBad) >= needed;
};

/** The condition of a model (all services and networks where none is written), or its share. */
export const compileServing = (
  model: Model,
  cells: CellsPlan,
  placeOf: (name: string) => number,
): Serving => {
  if (model.share !== undefined) {
    const parts = model.share.map((name) => cells.groupsOf.get(name) ?? []);
    return (serves) => {
      let share = 1;
      for (const groups of parts) {
        let serving = 0;
        for (const group of groups) serving += serves[group];
        share *= serving / groups.length;
      }
      return share;
    };
  }
  const condition = model.up ?? { all: [...Object.keys(model.services), ...Object.keys(model.networks)] };
  const test = compileCondition(condition, cells, placeOf);
  return (serves, isBad) => (test(serves, isBad) ? 1 : 0);
};
