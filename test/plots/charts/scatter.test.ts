import { expect, it } from "vitest";
import { charts, ordinary } from "../samples.ts";
import { named, shownText } from "../text-boxes.ts";
import { everyCase, expectGoodLayout, goldenText } from "./layout.ts";

it.each(everyCase("scatter"))(
  "$name: nothing overlaps, leaves the picture or is too small",
  ({ picture, width }) => {
    expectGoodLayout(picture, width);
  },
);

it("looks as it did", async () => {
  await expect(goldenText("scatter")).toMatchFileSnapshot("../../golden/plots/scatter.svg");
});

it("every point has its name, or a number with a key, where there is room", () => {
  const shown = named(charts.scatter(ordinary(12)).draw(760), "text").map(shownText);
  for (let i = 0; i < 12; i++) expect(shown).toContain(ordinary(12).label(i));
});
