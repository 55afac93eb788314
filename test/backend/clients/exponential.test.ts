import { expect, it } from "vitest";
import { createReconnect } from "../../../src/backend/clients/family.ts";

const policy = { kind: "exponential", first: 30, base: 1, cap: 6 };

it("waits up to `first` once, then doubles up to the cap, which holds for ever", () => {
  const waits = createReconnect({ ...policy, jitter: "full" });
  expect(waits).toEqual([
    [0, 30],
    [0, 1],
    [0, 2],
    [0, 4],
    [0, 6],
  ]);
});

it("without jitter waits the whole length, but for the first wait", () => {
  const waits = createReconnect({ ...policy, jitter: "none" });
  expect(waits).toEqual([
    [0, 30],
    [1, 1],
    [2, 2],
    [4, 4],
    [6, 6],
  ]);
});

it("with a cap below the base waits up to the cap", () => {
  expect(createReconnect({ ...policy, cap: 0.5, jitter: "full" })).toEqual([
    [0, 30],
    [0, 0.5],
  ]);
});
