import { expect, it } from "vitest";
import { admissionSchema, createAdmission } from "../../../src/backend/admission/family.ts";
import { askedOf } from "../../support/gates.ts";

const given = { kind: "adaptive", target: 2, every: 1, gain: 0.01, cut: 0.1, least: 0.05, most: 2 };

/** What it lets in after so many seconds of one latency, in steps of the same length. */
const after = (seconds: number, latency: number, length: number): number => {
  const ask = askedOf(createAdmission(given));
  let limit = ask({ latency, length: 0 });
  for (let step = 0; step < Math.round(seconds / length); step++) limit = ask({ latency, length });
  return limit;
};

it("begins at what the servers can do, rises evenly while the wait is short, and falls by a share of itself while it is long", () => {
  expect(after(0, 5, 1)).toBe(100);
  expect(after(10, 2, 1)).toBeCloseTo(110, 9);
  expect(after(10, 2.1, 1)).toBeCloseTo(100 * 0.9 ** 10, 9);
});

it("takes the same course in steps of any length while the wait stays on one side", () => {
  for (const latency of [1, 3]) expect(after(10, latency, 0.125)).toBeCloseTo(after(10, latency, 2), 9);
});

it("stays between its bounds, which follow the capacity", () => {
  expect(after(1000, 0, 1)).toBe(200);
  expect(after(1000, 9, 1)).toBe(5);
  const ask = askedOf(createAdmission(given));
  expect([ask({ capacity: 0 }), ask({ capacity: 10, length: 0 })]).toEqual([0, 10]);
  expect(askedOf(createAdmission({ ...given, cut: 1 }))({ latency: 9, length: 0 })).toBe(100);
});

/** A queue before servers that do 60/s where the gate believes in 100/s; returns how long it is after a minute. */
const queueBehind = (gate: (latency: number, length: number) => number, length: number): number => {
  let queue = 0;
  for (let step = 0; step < Math.round(60 / length); step++)
    queue = Math.max(0, queue + (gate(queue / 60, length) - 60) * length);
  return queue;
};

it("behind it a queue's course depends on the step by no more than the step, unlike that of a gate that cuts once a step", () => {
  const own = (length: number) => {
    const ask = askedOf(createAdmission(given));
    return queueBehind((latency) => ask({ latency, length }), length);
  };
  const perStep = (length: number) => {
    let limit = 100;
    return queueBehind((latency) => {
      limit = latency > 2 ? limit * 0.9 : limit + 1;
      return limit;
    }, length);
  };
  const exact = own(1 / 1024);
  expect(exact).toBeGreaterThan(30);
  for (const length of [1 / 4, 1 / 8, 1 / 16, 1 / 32])
    expect(Math.abs(own(length) - exact), `${length}`).toBeLessThan(60 * length);
  expect(Math.abs(perStep(1 / 32) - exact)).toBeGreaterThan(60 / 32);
});

it("has defaults for all but its target", () => {
  const parsed = admissionSchema().parse({ kind: "adaptive", target: "5 s" });
  expect(parsed).toEqual({ ...given, target: 5, least: 0.01 });
});
