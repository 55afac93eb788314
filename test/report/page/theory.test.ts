import { expect, it } from "vitest";
import { theoryContent } from "../../../src/report/page/theory.ts";
import { textOf } from "../reported.ts";

it("theory that was not asked has no section; theory without an answer says why", () => {
  expect(theoryContent(null, null)).toEqual([]);
  expect(theoryContent({ besides: [], why: null }, null)).toEqual([]);
  const [section] = theoryContent({ besides: [], why: "it is too large" }, null);
  expect(section!.content.map((one) => (typeof one === "string" ? one : textOf(one)))).toEqual([
    "Theory gives no exact answer here: it is too large.",
  ]);
});
