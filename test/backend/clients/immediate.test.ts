import { expect, it } from "vitest";
import { createReconnect, reconnectSchema } from "../../../src/backend/clients/family.ts";
import { wait } from "../../../src/backend/clients/policy.ts";

it("tries in the instant that it loses the link, then as often as it can be refused", () => {
  expect(createReconnect({ kind: "immediate", pause: 0.2 })).toEqual([[wait(0, 0, 1)], [wait(0.2, 0.2, 1)]]);
});

it("takes a second to be refused unless told, and never no time", () => {
  expect(reconnectSchema().parse({ kind: "immediate" })).toEqual({ kind: "immediate", pause: 1 });
  expect(reconnectSchema().safeParse({ kind: "immediate", pause: "0 s" }).success).toBe(false);
});
