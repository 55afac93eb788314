import { expect, it } from "vitest";
import { badChange } from "../../../src/backend/faults/bad-change.ts";
import { faultSchema } from "../../../src/backend/faults/family.ts";

const change = (more: object) =>
  badChange.misfit!(
    faultSchema().parse({
      kind: "bad-change",
      among: "chat",
      detect: "1 min",
      rollBack: "1 min",
      ...more,
    }) as never,
  )?.message ?? null;

it("steps rise to all", () => {
  expect(change({})).toBeNull();
  expect(change({ steps: ["1 %", "10 %", "100 %"], pause: "1 h" })).toBeNull();
  const wrong = "steps rise, and the last is 100 %";
  expect(
    [["10 %", "5 %", "100 %"], ["10 %", "10 %", "100 %"], ["10 %"]].map((steps) => change({ steps })),
  ).toEqual([wrong, wrong, wrong]);
});

it("what would have no effect is refused", () => {
  expect(change({ mode: { kind: "drop" } })).toContain("rolled back");
  expect(change({ canary: { detect: "1 s" } })).toContain("canary");
  expect(change({ pause: "1 s" })).toContain("pause");
});
