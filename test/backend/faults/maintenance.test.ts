import { expect, it } from "vitest";
import { faultSchema } from "../../../src/backend/faults/family.ts";
import { maintenance } from "../../../src/backend/faults/maintenance.ts";

it("waits while others are not good, one at a time, unless it is said otherwise", () => {
  const parsed = faultSchema().parse({ kind: "maintenance", among: "chat", takes: "1 h" });
  const { strike, aim, lengths } = maintenance.create(parsed as never);
  expect(strike).toEqual({ do: "maintain", batch: 1, postpones: true, renews: false });
  expect(aim).toEqual({ at: "among", names: ["chat"] });
  expect(Object.keys(lengths)).toEqual(["takes"]);
});
