import { expect, it } from "vitest";
import { sensitivityPictures } from "../../../src/report/pictures/sensitivity-pictures.ts";
import { storedSensitivity } from "../reported.ts";

it("a sensitivity study has its tornado, and nothing where nothing moves", async () => {
  const result = await storedSensitivity();
  expect(sensitivityPictures(result).map(({ name }) => name)).toEqual(["tornado"]);
  expect(sensitivityPictures({ ...result, inputs: [] })).toEqual([]);
});
