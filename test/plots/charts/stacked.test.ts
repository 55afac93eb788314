import { expect, it } from "vitest";
import { charts, ordinary } from "../samples.ts";
import { hasClass, named, numberOf } from "../text-boxes.ts";
import { everyCase, expectGoodLayout, goldenText } from "./layout.ts";

it.each(everyCase("stacked"))(
  "$name: nothing overlaps, leaves the picture or is too small",
  ({ picture, width }) => {
    expectGoodLayout(picture, width);
  },
);

it("looks as it did", async () => {
  await expect(goldenText("stacked")).toMatchFileSnapshot("../../golden/plots/stacked.svg");
});

it("the parts of a bar add up to its length", () => {
  const root = charts.stacked(ordinary(5)).draw(760);
  const parts = named(root, "rect").filter((one) => hasClass(one, "fill") && numberOf(one, "height") === 24);
  const lines = named(root, "line").filter((one) => hasClass(one, "grid"));
  const hour = (numberOf(lines[1]!, "x1") - numberOf(lines[0]!, "x1")) / 2;
  const lengths = [...new Set(parts.map((one) => numberOf(one, "y")))].map(
    (y) =>
      parts.reduce((sum, one) => sum + (numberOf(one, "y") === y ? numberOf(one, "width") : 0), 0) / hour,
  );
  expect(lengths.map((length) => length.toFixed(1))).toEqual(["6.8", "4.9", "2.6", "3.8", "2.4"]);
});
