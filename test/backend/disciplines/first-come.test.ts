import { expect, it } from "vitest";
import { jobsOf, jobsThat } from "../../support/jobs.ts";

it("serves in the order of coming, whatever the priorities", () => {
  const told = jobsOf(
    { crews: { people: { size: 1, order: { kind: "first-come" } } } },
    { a: { at: 10 }, b: { at: 30, priority: 1 }, c: { at: 20, priority: 2 }, d: { at: 40, priority: 3 } },
  );
  expect(jobsThat("repairBegan", told)).toEqual(["a 10", "c 110", "b 210", "d 310"]);
});
