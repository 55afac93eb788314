import { expect, it } from "vitest";
import { createOverload } from "../../../src/backend/overload/family.ts";

it("loses nothing to any queue or storm", () => {
  expect(createOverload({ kind: "ideal" })({ backlog: 1e9, refused: 1e9 })).toBe(1);
});
