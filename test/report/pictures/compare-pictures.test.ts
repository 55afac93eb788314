import { expect, it } from "vitest";
import { comparedPictures, comparePictures } from "../../../src/report/pictures/compare-pictures.ts";
import { manyOf, replayed, storedReplay, storedYears, toldRun } from "../reported.ts";

it("the key picture is the first, names are all different, and what has no data has no picture", async () => {
  const names = comparePictures(await storedReplay()).map(({ name }) => name);
  expect(names[0]).toBe("answers");
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("published");
  expect(names).not.toContain("messages");
  expect(comparePictures(await storedYears()).map(({ name }) => name)).toContain("downtime");
});

it("runs over time are drawn where the result holds them", async () => {
  const told = [{ ...toldRun, which: "median" as const }, toldRun];
  expect(comparedPictures({ ...(await replayed()), told }).timelines).toHaveLength(2);
  expect(comparedPictures(await replayed()).timelines).toEqual([]);
});

it("every picture can be drawn narrow and wide, of many designs too, and has no number that is none", async () => {
  for (const picture of comparePictures(manyOf(await replayed(), 60)))
    for (const width of [340, 760])
      expect(JSON.stringify(picture.draw(width))).not.toMatch(/NaN|Infinity|undefined/);
});
