import { NONE, type Serving, type ServingView } from "../backend/plan.ts";
import type { CellsPlan } from "./compile-cells.ts";
import type { Condition, Model } from "./schema.ts";

type Test = (view: ServingView) => boolean;

/** Whether a group serves; one of a cell does so only while its cell is open. */
const groupTest = ({ groups, services }: CellsPlan, group: number): Test => {
  const { service } = groups[group];
  const cell = service === NONE ? NONE : services[service].cell;
  if (cell === NONE) return ({ groupServes }) => groupServes[group] === 1;
  return ({ groupServes, cellOpen }) => groupServes[group] === 1 && cellOpen[cell] === 1;
};

const countTrue = (tests: readonly Test[], view: ServingView): number => {
  let count = 0;
  for (const test of tests) if (test(view)) count++;
  return count;
};

const compileCondition = (
  condition: Condition,
  cells: CellsPlan,
  placeOf: (name: string) => number,
): Test => {
  if (typeof condition === "string") {
    const groups = cells.groupsOf.get(condition)?.map((group) => groupTest(cells, group));
    if (groups !== undefined) return (view) => countTrue(groups, view) === groups.length;
    const component = placeOf(condition);
    return ({ isBad }) => !isBad(component);
  }
  const [parts, needed] =
    "all" in condition
      ? [condition.all, condition.all.length]
      : "any" in condition
        ? [condition.any, 1]
        : [condition.of, condition.atLeast];
  const tests = parts.map((part) => compileCondition(part, cells, placeOf));
  return (view) => countTrue(tests, view) >= needed;
};

/** The condition of a model (all services and networks where none is written), or its share. */
export const compileServing = (
  model: Model,
  cells: CellsPlan,
  placeOf: (name: string) => number,
): Serving => {
  if (model.share !== undefined) {
    const parts = model.share.map((name) =>
      (cells.groupsOf.get(name) ?? []).map((group) => groupTest(cells, group)),
    );
    return (view) => parts.reduce((share, tests) => share * (countTrue(tests, view) / tests.length), 1);
  }
  const condition = model.up ?? { all: [...Object.keys(model.services), ...Object.keys(model.networks)] };
  const test = compileCondition(condition, cells, placeOf);
  return (view) => (test(view) ? 1 : 0);
};
