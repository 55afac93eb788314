import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { framesAround } from "../../support/frames-around.ts";

it("the phones of a server lose their connection, and nothing else is wrong", () => {
  const { before, during } = framesAround("whatsapp-2014.yaml", { deed: "drop", target: "chat-7" });
  expect(before.phones!.connected - during.phones!.connected).toBeGreaterThan(900_000);
  expect(during.conditions.every((condition) => condition === CONDITION.good)).toBe(true);
});
