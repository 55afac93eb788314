import { expect, it } from "vitest";
import { createFailover } from "../../../src/backend/failover/family.ts";

it("leaves it to people, however long the silence", () => {
  const rule = createFailover({ kind: "manual" });
  expect(rule({ silentFor: 0 })).toEqual({ do: "page" });
  expect(rule({ silentFor: 1e6 })).toEqual({ do: "page" });
});
