import { expect, it } from "vitest";
import type { AlternativeResult } from "../../src/experiment/compare.ts";
import type { Replayed } from "../../src/experiment/replayed.ts";
import { answer, type ReplayResult } from "../../src/report/replay-answer.ts";

const estimate = (value: number, lower: number, upper: number) => ({ estimate: value, lower, upper });

/** A design of which only what the answer looks at is there; differences in seconds. */
const design = (
  title: string,
  longer: readonly [number, number, number],
  difference: readonly [number, number] | "too few" | null,
  more: Partial<AlternativeResult> = {},
): AlternativeResult => ({
  ...({
    design: title,
    title,
    costPerMonth: 100,
    relativeCost: 1,
    quantiles: [{ p: 0.5, ...estimate(5400, 5000, 6000) }],
    longer: [{ x: 10_800, chance: estimate(...longer) }],
    difference:
      difference === null
        ? null
        : {
            means: {
              "longest-outage":
                difference === "too few" ? { refused: "too few events" } : estimate(0, ...difference),
            },
          },
    replayed: { inert: 0 },
    runs: 100,
  } as unknown as AlternativeResult),
  ...more,
});

const first = design("as built", [0.3, 0.25, 0.35], null);
const said = (...others: readonly AlternativeResult[]) =>
  answer({
    alternatives: [first, ...others],
    rule: { threshold: 0.5, settling: 60, longer: [10_800] },
    replay: { fault: "cut" },
    level: 0.95,
  } as unknown as ReplayResult).slice(1, -1);

it("the first sentence tells what the fault does to the first design", () => {
  const [sentence] = answer({
    alternatives: [first],
    rule: { threshold: 0.5, settling: 60, longer: [10_800] },
    replay: { fault: "cut" },
    level: 0.95,
  } as unknown as ReplayResult);
  expect(sentence).toBe(
    "As built: once cut strikes, half of the outages last longer than 90 (83–100) minutes, and the chance of at least 3 h is 30 (25–35) %.",
  );
});

it("a design prevents only when the upper bound of the chance is below 5 %", () => {
  expect(said(design("a", [0.01, 0.001, 0.049], [-9, -1]))).toEqual([
    expect.stringMatching(
      /^Would have prevented an outage of 3 h .*: a\. The cheapest of them is a, at 1\.00 times/,
    ),
  ]);
  expect(said(design("a", [0.01, 0.001, 0.05], [-9, -1]))).toEqual([
    "Shorter on average, but not shown to prevent it: a.",
  ]);
});

it("a difference counts only when its interval leaves out zero, on either side", () => {
  const chance = [0.3, 0.2, 0.4] as const;
  const unclear = "No difference for this fault that these runs can tell from none (95 %)";
  expect(said(design("a", chance, [-9, 0]), design("b", chance, "too few"))).toEqual([`${unclear}: a; b.`]);
  expect(said(design("a", chance, [1, 9]), design("b", chance, [-1, 9]))).toEqual([
    `${unclear}: b.`,
    "Longer on average than as built: a.",
  ]);
});

it("the cheapest of those that prevent it is named, by its cost", () => {
  const none = [0, 0, 0.01] as const;
  const dear = design("dear", none, [-9, -1], { costPerMonth: 300, relativeCost: 3 });
  const cheap = design("cheap", none, [-9, -1], { costPerMonth: 120, relativeCost: 1.2 });
  expect(said(dear, cheap)[0]).toMatch(
    /: dear; cheap\. The cheapest of them is cheap, at 1\.20 times the cost; what changing software costs is not in it\.$/,
  );
  expect(said({ ...dear, relativeCost: null })[0]).toMatch(/: dear\.$/);
});

it("from a fault that changed nothing in any run no conclusion is drawn", () => {
  expect(said(design("a", [0, 0, 0.01], [-9, -1], { replayed: { inert: 100 } as Replayed }))).toEqual([]);
  expect(said(design("a", [0, 0, 0.01], [-9, -1], { replayed: { inert: 99 } as Replayed }))).toHaveLength(1);
});
