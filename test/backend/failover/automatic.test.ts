import { expect, it } from "vitest";
import { createFailover } from "../../../src/backend/failover/family.ts";

it("waits for the rest of the silence, then switches", () => {
  const rule = createFailover({ kind: "automatic", silence: 60 });
  expect(rule({ silentFor: 0 })).toEqual({ do: "wait", recheckAfter: 60 });
  expect(rule({ silentFor: 45 })).toEqual({ do: "wait", recheckAfter: 15 });
  expect(rule({ silentFor: 60 })).toEqual({ do: "switch" });
});

it("switches at once without a silence to wait for", () => {
  expect(createFailover({ kind: "automatic", silence: 0 })({ silentFor: 0 })).toEqual({ do: "switch" });
});
