import { expect, it } from "vitest";
import { alpha } from "../../../src/backend/common-cause/alpha.ts";

it("an event of k members is a failure of each of them: parts are weighed with k", () => {
  // Of 4 events 3 strike one and 1 strikes both: 3 of 5 failures are of one alone.
  expect(alpha.parts({ alphas: [0.75, 0.25] }, 2)).toEqual([0.6, 0.4]);
  expect(alpha.parts({ alphas: [1, 0, 0] }, 3)).toEqual([1, 0, 0]);
});

it("has one part for each member, and they are all there is", () => {
  expect(alpha.misfit({ alphas: [0.75, 0.25] }, 2)).toBeNull();
  expect(alpha.misfit({ alphas: [0.75, 0.25] }, 3)).toBe("a group of 3 needs 3 alphas, not 2");
  expect(alpha.misfit({ alphas: [0.75, 0.2] }, 2)).toBe("the alphas add up to 100 %, not to 95 %");
});
