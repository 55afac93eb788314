import { expect, it } from "vitest";
import { createReconnect } from "../../../src/backend/clients/family.ts";

it("waits the same before every attempt", () => {
  expect(createReconnect({ kind: "fixed", wait: 45 })).toEqual([[45, 45]]);
});
