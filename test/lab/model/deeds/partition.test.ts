import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { framesAround } from "../../support/frames-around.ts";

it("a server is cut off, and good all the same", () => {
  const { scene, during } = framesAround("whatsapp-2014.yaml", {
    deed: "partition",
    target: "chat-7",
    lasts: 600,
  });
  const place = scene.components.findIndex(({ name }) => name === "chat-7");
  expect(during.conditions[place]).toBe(CONDITION.cutOff);
});
