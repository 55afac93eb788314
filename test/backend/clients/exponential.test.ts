import { expect, it } from "vitest";
import { createReconnect, reconnectSchema } from "../../../src/backend/clients/family.ts";
import { waitsInTurn } from "../../../src/backend/clients/policy.ts";
import { chance } from "../../support/chance.ts";
import { gapBetween, gapLimit, momentsByTable, timesOf, waitsByTable } from "../../support/waits.ts";

const policy = { kind: "exponential", first: 30, base: 1, factor: 2, cap: 6, spread: 0.2 };

it("waits up to `first` once, then doubles up to the cap, which holds for ever", () => {
  const waits = createReconnect({ ...policy, jitter: "full" });
  expect(waits).toEqual(
    waitsInTurn([
      [0, 30],
      [0, 1],
      [0, 2],
      [0, 4],
      [0, 6],
    ]),
  );
});

it("without jitter waits the whole length, but for the first wait; with equal jitter from the half of it", () => {
  const lengths = [1, 2, 4, 6];
  expect(createReconnect({ ...policy, jitter: "none" })).toEqual(
    waitsInTurn([[0, 30], ...lengths.map((length) => [length, length] as const)]),
  );
  expect(createReconnect({ ...policy, jitter: "equal" })).toEqual(
    waitsInTurn([[0, 30], ...lengths.map((length) => [length / 2, length] as const)]),
  );
});

it("with a cap below the base waits up to the cap", () => {
  const waits = waitsInTurn([
    [0, 30],
    [0, 0.5],
  ]);
  expect(createReconnect({ ...policy, cap: 0.5, jitter: "full" })).toEqual(waits);
});

it("with full jitter the nth attempt has the mean and variance of a sum of uniforms, to rounding", () => {
  const waits = createReconnect({ ...policy, first: 60, cap: 300, jitter: "full" });
  let [mean, variance, exactMean, exactVariance] = [0, 0, 0, 0];
  momentsByTable(waits, 15).forEach((wait, failures) => {
    mean += wait.mean;
    variance += wait.variance;
    const length = failures === 0 ? 60 : Math.min(300, 2 ** (failures - 1));
    exactMean += length / 2;
    exactVariance += (length * length) / 12;
    expect(mean).toBeCloseTo(exactMean, 9);
    expect(variance).toBeCloseTo(exactVariance, 8);
  });
});

const phones = 10_000;

/** Times of the nth attempts of many phones, each of which has its waits from `draw`. */
const nth = (draw: () => number[], n: number): number[] =>
  Array.from({ length: phones }, () => timesOf(draw())[n - 1]);

it("is the rule of XMPP: anywhere in the first minute, then truncated binary exponential back-off", () => {
  const given = { kind: "exponential", first: "60 s", base: "2 s", cap: "5 min" };
  const waits = createReconnect(reconnectSchema().parse(given));
  const draws = chance(3);
  const byRule = (minute: number) =>
    Array.from({ length: 9 }, (_, failures) =>
      failures === 0 ? minute * draws.uniform() : Math.min(2 ** failures, 300) * draws.uniform(),
    );
  for (const n of [1, 4, 9]) {
    const byTable = nth(() => waitsByTable(waits, draws, 9), n);
    // Error probability 1e-6 for each attempt.
    expect(
      gapBetween(
        byTable,
        nth(() => byRule(60), n),
      ),
    ).toBeLessThan(gapLimit(phones));
    if (n < 9)
      expect(
        gapBetween(
          byTable,
          nth(() => byRule(90), n),
        ),
      ).toBeGreaterThan(gapLimit(phones));
  }
});

it("is the rule of gRPC: at once, then 1 s × 1.6 to the nth up to 2 min, a fifth to both sides", () => {
  const given = { kind: "exponential", factor: 1.6, cap: "2 min", jitter: "around" };
  const waits = createReconnect(reconnectSchema().parse(given));
  const draws = chance(4);
  const byRule = (multiplier: number): number[] => {
    let backoff = 1;
    return Array.from({ length: 13 }, (_, failures) => {
      if (failures === 0) return 0;
      const wait = backoff + backoff * 0.2 * (2 * draws.uniform() - 1);
      backoff = Math.min(backoff * multiplier, 120);
      return wait;
    });
  };
  for (const n of [2, 6, 13]) {
    const byTable = nth(() => waitsByTable(waits, draws, 13), n);
    expect(
      gapBetween(
        byTable,
        nth(() => byRule(1.6), n),
      ),
    ).toBeLessThan(gapLimit(phones));
    if (n > 2)
      expect(
        gapBetween(
          byTable,
          nth(() => byRule(1.7), n),
        ),
      ).toBeGreaterThan(gapLimit(phones));
  }
});
