import { expect, it } from "vitest";
import { typed } from "../typed.ts";

it("prints JSON Schemas of models, with designs, and of experiments", async () => {
  const model = JSON.parse((await typed("schema")).out);
  expect(model.properties).toHaveProperty("designs");
  expect(JSON.parse((await typed("schema", "model")).out)).toEqual(model);
  const experiment = JSON.parse((await typed("schema", "experiment")).out);
  expect(experiment.properties).toHaveProperty("replay");
  expect(experiment.properties).not.toHaveProperty("services");
});

it("refuses kinds that it does not know", async () => {
  expect(await typed("schema", "models")).toMatchObject({ code: 2, out: "" });
});

it("quantities of an experiment are numbers or texts, and a range needs both of its ends", async () => {
  const { out } = await typed("schema", "experiment");
  const { $defs } = JSON.parse(out);
  expect(JSON.stringify($defs)).toContain('{"type":["number","string"]}');
  expect(JSON.stringify($defs)).toContain('"required":["from","to","steps"]');
});
