import { expect, it } from "vitest";
import { storyNames } from "../../src/experiment/story-names.ts";
import { compile } from "../../src/model/compile.ts";
import { smallModel } from "../support/study.ts";

it("places of facts have the names of what stands there", () => {
  const plan = compile(smallModel.model());
  const names = storyNames(plan);
  expect(names.components).toEqual(plan.components.map(({ name }) => name));
  expect(names.faults).toContain("cut");
  expect(names.struck).toEqual(plan.faults.map(() => "components"));
  expect(names.pools).toEqual([]);
});
