import { expect, it } from "vitest";
import { movingInputs, tornadoPicture } from "../../../src/report/pictures/tornado.ts";
import { drawnText, sensitivity } from "../reported.ts";

it("inputs that change something are drawn, all are in the table", async () => {
  const result = await sensitivity();
  const picture = tornadoPicture(result)!;
  const moving = movingInputs(result);
  expect(moving.length).toBeGreaterThan(0);
  for (const { label } of moving) expect(drawnText(picture)).toContain(label);
  expect(picture.table.rows).toHaveLength(result.inputs.length);
});

it("nothing is drawn where nothing moves the answer or the base is not known", async () => {
  const result = await sensitivity();
  expect(tornadoPicture({ ...result, inputs: [] })).toBeNull();
  expect(tornadoPicture({ ...result, base: { ...result.base, answer: { refused: "too few" } } })).toBeNull();
});
