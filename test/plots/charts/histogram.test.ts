import { expect, it } from "vitest";
import { everyCase, expectGoodLayout, goldenText } from "./layout.ts";

it.each(everyCase("histogram"))(
  "$name: nothing overlaps, leaves the picture or is too small",
  ({ picture, width }) => {
    expectGoodLayout(picture, width);
  },
);

it("looks as it did", async () => {
  await expect(goldenText("histogram")).toMatchFileSnapshot("../../golden/plots/histogram.svg");
});
