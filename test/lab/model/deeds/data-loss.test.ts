import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { framesAround } from "../../support/frames-around.ts";

it("who keeps copies is down, and has to be filled again", () => {
  const { scene, during } = framesAround("examples/asynchronous.yaml", {
    deed: "data-loss",
    target: "store-1",
    lasts: 600,
  });
  const place = scene.components.findIndex(({ name }) => name === "store-1");
  expect(during.conditions[place]).not.toBe(CONDITION.good);
});
