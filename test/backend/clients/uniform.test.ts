import { expect, it } from "vitest";
import { createReconnect } from "../../../src/backend/clients/family.ts";

it("waits anywhere up to its length before every attempt", () => {
  expect(createReconnect({ kind: "uniform", within: 60 })).toEqual([[0, 60]]);
});
