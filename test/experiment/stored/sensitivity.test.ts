import { expect, it } from "vitest";
import type { SensitivityResult } from "../../../src/experiment/sensitivity.ts";
import { storedSensitivity } from "../../../src/experiment/stored/sensitivity.ts";
import { varied, written } from "../../support/results.ts";

it("is of the type that is written, and of replays or of years", async () => {
  const value = written(await varied());
  const result: SensitivityResult = storedSensitivity.parse(value);
  expect([result.inputs.length, result.notVaried.length]).toEqual([2, 1]);
  const { error } = storedSensitivity.safeParse({ ...value, years: null });
  expect(error?.issues).toMatchObject([
    { path: ["replay"], params: { rule: expect.stringContaining("of both") } },
  ]);
});
