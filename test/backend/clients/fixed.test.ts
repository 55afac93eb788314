import { expect, it } from "vitest";
import { createReconnect } from "../../../src/backend/clients/family.ts";
import { wait } from "../../../src/backend/clients/policy.ts";

it("waits the same before every attempt", () => {
  expect(createReconnect({ kind: "fixed", wait: 45 })).toEqual([[wait(45, 45, 0)]]);
});
