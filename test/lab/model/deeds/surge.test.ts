import { expect, it } from "vitest";
import { surge } from "../../../../src/lab/model/deeds/surge.ts";
import { framesAround } from "../../support/frames-around.ts";

it("more is asked of the service while it lasts", () => {
  const { before, during, after } = framesAround("whatsapp-2014.yaml", {
    deed: "surge",
    lasts: 600,
    amount: 3,
  });
  expect([before.demand, during.demand, after.demand]).toEqual([1, 3, 1]);
  expect(surge.fault({ target: null, amount: null })).toEqual({ kind: "surge", factor: 2 });
});
