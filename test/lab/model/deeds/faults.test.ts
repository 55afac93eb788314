import { expect, it } from "vitest";
import { faultName, faultOfAction } from "../../../../src/lab/model/deeds/faults.ts";

it("writes a fault as a model has it", () => {
  expect(faultName({ id: 12 })).toBe("lab-12");
  const surge = { deed: "surge" as const, target: null, at: 90.5, lasts: 600, amount: 3 };
  expect(faultOfAction(surge)).toEqual({ kind: "surge", factor: 3, at: ["90.5 s"], lasts: "600 s" });
  const crash = { deed: "crash" as const, target: "rack-1", at: 0, lasts: null, amount: null };
  expect(faultOfAction(crash)).toEqual({ kind: "crash", target: "rack-1", at: ["0 s"] });
});
