import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { framesAround } from "../../support/frames-around.ts";

it("a tenth of the servers gets the change at once, and goes bad by it", () => {
  const { scene, during } = framesAround("whatsapp-2014.yaml", { deed: "bad-change", target: "chat" });
  const bad = scene.components.filter(
    ({ name }, place) => name.startsWith("chat-") && during.conditions[place] !== CONDITION.good,
  );
  expect(bad).toHaveLength(15);
});
