import { expect, it } from "vitest";
import { charts, ordinary } from "../samples.ts";
import { named } from "../text-boxes.ts";
import { everyCase, expectGoodLayout, goldenText, misplacedTexts } from "./layout.ts";

it.each(everyCase("intervals"))(
  "$name: nothing overlaps, leaves the picture or is too small",
  ({ picture, width }) => {
    expectGoodLayout(picture, width);
  },
);

it("looks as it did", async () => {
  await expect(goldenText("intervals")).toMatchFileSnapshot("../../golden/plots/intervals.svg");
});

it("a text that lies on another or leaves the picture is found", () => {
  const root = charts.intervals(ordinary(3)).draw(760);
  const [first, second] = named(root, "text");
  first!.properties.x = second!.properties.x!;
  first!.properties.y = second!.properties.y!;
  expect(misplacedTexts(root).join()).toContain("lies on");
  second!.properties.x = "-5";
  expect(misplacedTexts(root).join()).toContain("leaves the picture");
});

it("its table says the same in words", () => {
  const { head, rows } = charts.intervals(ordinary(2)).table;
  expect(head).toEqual(["", "chance of an outage longer than 3 h in a year", "note"]);
  expect(rows[0]).toEqual(["as it was", "30 % (19–45 %)", ""]);
});
