import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { slow } from "../../../../src/lab/model/deeds/slow.ts";
import { framesAround } from "../../support/frames-around.ts";

it("a server keeps the share of its capacity that is asked for", () => {
  const { scene, during } = framesAround("whatsapp-2014.yaml", {
    deed: "slow",
    target: "chat-7",
    lasts: 600,
    amount: 30,
  });
  const place = scene.components.findIndex(({ name }) => name === "chat-7");
  expect(during.conditions[place]).toBe(CONDITION.slow);
  expect(slow.fault({ target: "chat-7", amount: 30 })).toEqual({
    kind: "slow",
    target: "chat-7",
    to: "30 %",
  });
  expect(slow.fault({ target: "chat-7", amount: null }).to).toBe("20 %");
});
