import { expect, it } from "vitest";
import { smallest } from "../../../src/model/reference/words.ts";
import { load } from "../model-text.ts";

it("the smallest model is a model", () => {
  expect(load(smallest).model().services.chat?.servers).toBe(2);
});
