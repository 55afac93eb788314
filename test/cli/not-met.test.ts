import { expect, it } from "vitest";
import { NotMet } from "../../src/cli/not-met.ts";
import { codeOf, wordsOn } from "../../src/cli/trouble.ts";

it("is told in its own words, other than a mistake of ours, which has the same exit code", () => {
  const error = new NotMet("The claim is not met.");
  expect([codeOf(error), wordsOn(error, ["assert"])]).toEqual([1, "The claim is not met.\n"]);
  expect(wordsOn(new TypeError("boom"), ["assert"])).toContain("This is a mistake in secondtick");
});
