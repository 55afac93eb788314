import { expect, it } from "vitest";
import { framesAround } from "../../support/frames-around.ts";

it("all phones of a cluster lose their connection", () => {
  const { before, during } = framesAround("whatsapp-2014.yaml", { deed: "disconnect", target: "main" });
  expect([before.served, during.served < 0.01]).toEqual([1, true]);
});
