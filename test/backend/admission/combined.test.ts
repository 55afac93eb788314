import { expect, it } from "vitest";
import { combined, remembering } from "../../../src/backend/admission/combined.ts";
import { createAdmission } from "../../../src/backend/admission/family.ts";
import { askedOf } from "../../support/gates.ts";

const adaptive = (target: number) =>
  createAdmission({ kind: "adaptive", target, every: 1, gain: 0.01, cut: 0.1, least: 0.05, most: 2 });

it("the least that one of several lets in counts, and each remembers for itself", () => {
  const gates = [adaptive(1), createAdmission({ kind: "capped", at: 0.9 }), adaptive(3)];
  const whole = askedOf(combined(gates));
  const parts = gates.map((gate) => askedOf(gate));
  for (const latency of [0, 0, 2, 2, 4, 0, 0, 2]) {
    const least = Math.min(...parts.map((ask) => ask({ latency })));
    expect(whole({ latency })).toBe(least);
  }
});

it("one alone is itself, and none lets everybody in", () => {
  const only = adaptive(1);
  expect(combined([only])).toBe(only);
  expect([combined([]).memory, askedOf(combined([]))()]).toEqual([0, Number.POSITIVE_INFINITY]);
});

it("a decision finds its slots where it is told, first at the beginning", () => {
  const counts = remembering(1, (_, memory, at) => ++memory[at]);
  const memory = new Float64Array(3);
  const view = { openFor: 0, capacity: 1, latency: 0, failed: 0, ended: 0, length: 0 };
  counts.rule(view, memory);
  counts.rule(view, memory, 2);
  counts.rule(view, memory, 2);
  expect([...memory]).toEqual([1, 0, 2]);
});
