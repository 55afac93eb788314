import { expect, it } from "vitest";
import { nextTest, tests } from "../../../src/backend/found/tests.ts";

it("the next test is strictly after now: a failure at a test is found by the next one", () => {
  const hours = { every: 40, offset: 15 };
  expect([0, 14.9, 15, 54.9, 55, 95.5].map((now) => nextTest(now, hours))).toEqual([15, 15, 55, 55, 95, 135]);
});

it("tests do not drift: the millionth is one product and one sum", () => {
  const odd = { every: 0.1, offset: 0.3 };
  let at = 0;
  for (let k = 0; k < 100_000; k++) {
    at = nextTest(at, odd);
    expect(at).toBe(0.3 + k * 0.1);
  }
});

it("hides what stands by until the next test, and nothing that acts", () => {
  const { rule } = tests.create({ every: 40, offset: 15 });
  expect(rule({ now: 16, acting: false })).toEqual({ when: "at", time: 55 });
  expect(rule({ now: 16, acting: true })).toEqual({ when: "at-once" });
});
