import { expect, it } from "vitest";
import { STAGES } from "../../../src/backend/people/plan.ts";
import { crashingModel } from "../../support/jobs.ts";
import { planOf } from "../../support/plans.ts";

it("every stage of a job is one that a crew can have", () => {
  const callOut = { page: "1 s", acknowledge: "2 s", diagnose: "3 s" };
  const crew = { size: 1, callOut, travel: "4 s", inspection: "5 s" };
  const { crews, laws, works } = planOf(crashingModel({ crews: { people: crew } }, { a: { at: 10 } }));
  expect(Array.from(crews[0].stages, (law) => laws[law].inverseHazard(1))).toEqual([1, 2, 3, 4, 5]);
  expect(works[0].streams).toHaveLength(STAGES.length);
});
