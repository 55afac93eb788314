import { expect, it } from "vitest";
import { dealtInWords, placeInWords, placeLines } from "../../../src/model/describe/places.ts";
import { unchecked } from "../checks/complained.ts";

const model = unchecked({
  domains: {
    site: { kind: "data-centre" },
    rack: { kind: "rack", in: "site", count: 2, needs: { any: ["feed", "site"] }, cost: "5 USD/month" },
    feed: { kind: "overlay" },
  },
});

it("places are told with what they are in, need and cost", () => {
  const words = placeLines(model).map(({ text }) => text);
  expect(words).toContain("rack: rack-1 to rack-2: rack, in site");
  expect(words).toContain("works only while this does: feed or site");
  expect(words).toContain("costs 5 a month each, 10 in all");
});

it("several things in several places are dealt", () => {
  expect(placeInWords(["a", "b"])).toBe(", in a, b");
  expect(placeInWords(undefined)).toBe("");
  expect([dealtInWords(3, "rack", model), dealtInWords(1, "rack", model)]).toEqual([
    ", in rack (dealt round)",
    ", in rack",
  ]);
});
