import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { framesAround } from "../../support/frames-around.ts";

it("a server that hangs is told apart from one that failed", () => {
  const { scene, during, after } = framesAround("whatsapp-2014.yaml", {
    deed: "hang",
    target: "chat-7",
    lasts: 600,
  });
  const place = scene.components.findIndex(({ name }) => name === "chat-7");
  expect([during.conditions[place], after.conditions[place]]).toEqual([CONDITION.hung, CONDITION.good]);
});
