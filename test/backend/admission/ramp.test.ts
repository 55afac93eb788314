import { expect, it } from "vitest";
import { createAdmission } from "../../../src/backend/admission/family.ts";
import { askedOf } from "../../support/gates.ts";

it("grows evenly from its first share to all of the capacity, and stays there", () => {
  const ask = askedOf(createAdmission({ kind: "ramp", from: 0.2, over: 600 }));
  [0, 300, 600, 6000].forEach((openFor, i) => {
    expect(ask({ openFor, capacity: 1000 })).toBeCloseTo([200, 600, 1000, 1000][i], 9);
  });
});

it("is over where a cell has been open for ever, also if it lets all in from the beginning", () => {
  const { rule } = createAdmission({ kind: "ramp", from: 1, over: 60 });
  const view = {
    openFor: Number.POSITIVE_INFINITY,
    capacity: 100,
    latency: 0,
    failed: 0,
    ended: 0,
    length: 1,
  };
  expect(rule(view, new Float64Array(0))).toBe(100);
});
