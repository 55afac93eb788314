import { expect, it } from "vitest";
import { surge } from "../../../src/backend/faults/surge.ts";

it("multiplies what is asked for, by more or less than one", () => {
  expect(surge.create({ factor: 1.5 }).strike).toEqual({ do: "demand", factor: 1.5 });
  expect(surge.misfit!({ factor: 1 })?.message).toBe("a factor of 1 changes nothing");
  expect(surge.misfit!({ factor: 0.5 })).toBeNull();
});
