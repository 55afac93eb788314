import { expect, it } from "vitest";
import { alternatingRenewal } from "../../src/analytic/alternating-renewal.ts";
import { type PointUnavailability, pointUnavailability } from "../../src/analytic/point-unavailability.ts";
import { createLaw } from "../../src/distributions/family.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { hours } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
const YEAR = 8760 * HOUR;
const server = (fails: object, end = YEAR) =>
  pointUnavailability(planOf({ services: { chat: { servers: 1, fails } } }), 0, end);
const known = (fails: object, end = YEAR): PointUnavailability => {
  const found = server(fails, end);
  if (found === null || isRefusal(found)) throw new Error(found?.refused ?? "it never fails");
  return found;
};
const plain = (life: object, repair?: object) => ({
  one: { life, ends: [{ kind: "crash", ...(repair && { repair }) }] },
});

it("without memory it is λ / (λ + μ) (1 − exp(−(λ + μ) t)), and of two ways to fail it is either", () => {
  const one = plain(hours(100), hours(10));
  const at = (time: number) => (1 - Math.exp(-0.11 * time)) / 11;
  for (const time of [0, 1, 20, 5000]) expect(known(one).at(time * HOUR)).toBeCloseTo(at(time), 12);
  const both = known({ ...one, other: one.one });
  expect(both.at(20 * HOUR)).toBeCloseTo(1 - (1 - at(20)) ** 2, 12);
});

it("other repairs follow the renewal equation until they have settled, and then the means alone count", () => {
  const { at, coarse } = known(plain(hours(100), { kind: "fixed", value: "10 h" }));
  // Until the first repair can be over, down is whoever has failed: 1 − exp(−λ t).
  expect(at(5 * HOUR)).toBeCloseTo(1 - Math.exp(-0.05), 4);
  expect(Math.abs(at(50 * HOUR) - coarse(50 * HOUR))).toBeLessThan(1e-4);
  expect(at(YEAR)).toBeCloseTo(10 / 110, 12);
  const week = 168 * HOUR;
  const [life, repair] = [
    createLaw({ kind: "exponential", mean: 100 * HOUR }),
    createLaw({ kind: "fixed", value: 10 * HOUR }),
  ];
  const renewal = alternatingRenewal({ life, repair }, week);
  expect(at(week) / (isRefusal(renewal) ? Number.NaN : renewal.downAtEnd)).toBeCloseTo(1, 3);
});

it("what is never repaired is down once its life is over, and a repair may be of several kinds", () => {
  expect(known(plain({ kind: "weibull", mean: "100 h", shape: 2 })).at(100 * HOUR)).toBeCloseTo(
    1 - Math.exp(-Math.PI / 4),
    9,
  );
  const ends = [
    { kind: "crash", chance: "25 %", repair: hours(40) },
    { kind: "hang", repair: hours(4) },
  ];
  expect(known({ one: { life: hours(100), ends } }).at(YEAR)).toBeCloseTo(13 / 113, 9);
});

it("is null for what never fails, and refused for what it cannot say", () => {
  expect(server({})).toBeNull();
  const wearing = { kind: "weibull", mean: "100 h", shape: 2 };
  expect(server(plain(wearing, { kind: "fixed", value: "1 min" }))).toHaveProperty("refused");
  const ends = [{ kind: "crash", repair: hours(1) }, { kind: "crash" }];
  expect(server({ one: { life: hours(100), ends } })).toEqual({
    refused: "chat-1/one is repaired after some of its ends only",
  });
});
