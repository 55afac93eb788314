import { expect, it } from "vitest";
import { admissionSchema, createAdmission } from "../../../src/backend/admission/family.ts";
import type { AdmissionView } from "../../../src/backend/admission/rule.ts";
import { askedOf } from "../../support/gates.ts";

const given = { kind: "breaker", opens: 0.5, window: 10, volume: 20, sleeps: 30, probes: 7, tries: 10 };
const CLOSED = Number.POSITIVE_INFINITY;

/** The times at which it changes its mind, with what it lets in from then on. */
const turns = (
  seen: (time: number) => Partial<AdmissionView>,
  { until, length = 1 / 16 }: { readonly until: number; readonly length?: number },
): (readonly [time: number, letsIn: number])[] => {
  const ask = askedOf(createAdmission(given));
  let last = ask({ length: 0 });
  const changes: [number, number][] = [[0, last]];
  for (let step = 1; step * length <= until; step++) {
    const now = ask({ ...seen((step - 0.5) * length), length });
    if (now !== last) changes.push([step * length, now]);
    last = now;
  }
  return changes;
};

const failing = { ended: 5, failed: 1 };
/** When 20 attempts are counted of 5 per second, forgotten over 10 s: 50 × (1 − e^(−t/10)) = 20. */
const OPENS = -10 * Math.log(1 - 20 / 50);

it("opens once enough failed, sleeps, tries, and opens again while they still fail", () => {
  const found = turns(() => failing, { until: 60 });
  expect(found.map(([, letsIn]) => letsIn)).toEqual([CLOSED, 0, 7, 0]);
  [0, OPENS, OPENS + 30, OPENS + 40].forEach((time, i) => {
    expect(Math.abs(found[i][0] - time), `turn ${i}`).toBeLessThanOrEqual(2 / 16);
  });
});

it("closes when those it tries fare well", () => {
  const found = turns((time) => (time < 20 ? failing : { ended: 5, failed: 0.4 }), { until: 600 });
  expect(found.map(([, letsIn]) => letsIn)).toEqual([CLOSED, 0, 7, CLOSED]);
});

it("stays closed while too few fail, or too few come to tell", () => {
  expect(turns(() => ({ ended: 500, failed: 0.5 }), { until: 600 })).toHaveLength(1);
  expect(turns(() => ({ ended: 1.99, failed: 1 }), { until: 600 })).toHaveLength(1);
  expect(turns(() => ({ ended: 2.01, failed: 1 }), { until: 600 }).length).toBeGreaterThan(1);
});

it("goes on trying while nobody has come to an end, and counts only what ended since it began to try", () => {
  const found = turns((time) => (time < 20 ? failing : { ended: time < 90 ? 0 : 1, failed: 0 }), {
    until: 100,
  });
  expect(found.map(([, letsIn]) => letsIn)).toEqual([CLOSED, 0, 7, CLOSED]);
  expect(found[3][0]).toBeCloseTo(90 + 1 / 16, 9);
});

it("with steps of half the length its turns move by no more than two steps", () => {
  for (const length of [1, 1 / 2, 1 / 4, 1 / 8]) {
    const coarse = turns(() => failing, { until: 500, length });
    const fine = turns(() => failing, { until: 500, length: length / 2 });
    for (let i = 0; i < 4; i++)
      expect(Math.abs(coarse[i][0] - fine[i][0]), `${length}`).toBeLessThanOrEqual(2 * length);
  }
});

it("has defaults for how it counts", () => {
  const parsed = admissionSchema().parse({ kind: "breaker", opens: "50 %", sleeps: "30 s", probes: "7/s" });
  expect(parsed).toEqual(given);
});
