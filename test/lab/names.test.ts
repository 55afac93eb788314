import { expect, it } from "vitest";
import {
  actionName,
  actionsIn,
  designName,
  isDesignName,
  letterOf,
  withoutActionNames,
} from "../../src/lab/names.ts";

it("actions are found again by their names, and nothing else is", () => {
  const text = `faults: { ${actionName(3)}: x, ${actionName(12)}: y, slab-4: z, lab: w }`;
  expect(actionsIn(text)).toEqual([3, 12]);
  expect(withoutActionNames("lab-3 and slab-4", (id, name) => (id === 3 ? "this" : name))).toBe(
    "this and slab-4",
  );
});

it("designs of controls are known by their names", () => {
  expect([0, 1, 2].map(designName)).toEqual(["lab", "lab-2", "lab-3"]);
  expect([designName(0), designName(7), "lab-a", "my-lab"].map(isDesignName)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("variants are A and B", () => {
  expect([0, 1].map(letterOf)).toEqual(["A", "B"]);
});
