import { expect, it } from "vitest";
import { codeOf, wordsOn } from "../../src/cli/trouble.ts";
import { Unfinished } from "../../src/cli/unfinished.ts";

it("is told in its own words, with an exit code of its own", () => {
  const error = new Unfinished("replications 3 to 5 are missing");
  expect([codeOf(error), wordsOn(error, ["merge"])]).toEqual([3, "replications 3 to 5 are missing\n"]);
});
