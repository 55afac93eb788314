import { expect, it } from "vitest";
import { publishedPicture } from "../../../src/report/pictures/published.ts";
import { drawnText, replayed } from "../reported.ts";

it("each published time stands beside the simulated one; without any there is no picture", async () => {
  const { published, level } = await replayed();
  const picture = publishedPicture(published, { label: "as built", level })!;
  expect(drawnText(picture)).toContain("back: published");
  expect(drawnText(picture)).toContain("back: simulated");
  expect(picture.table.rows).toHaveLength(1);
  expect(publishedPicture(null, { label: "as built", level })).toBeNull();
});
