import { expect, it } from "vitest";
import type { Block } from "../../src/experiment/blocks.ts";
import { Collected } from "../../src/experiment/collected.ts";

const none = new Float64Array(0);
const block = (first: number, count: number, step = 1): Block => ({ alternative: 0, first, step, count });

/** One column, whose value follows from the replication. */
const left = ({ first, step, count }: Block, value: (replication: number) => number) => ({
  values: Float64Array.from({ length: count }, (_, index) => value(first + step * index)),
  outages: none,
  parts: none,
});

const columns: readonly [string, (replication: number) => number][] = [
  ["their number", (replication) => replication],
  ["nothing but a few", (replication) => (replication % 3_000 === 2_999 ? 7 : 0)],
  ["no number at all", () => Number.NaN],
  ["mostly one", (replication) => (replication === 5_000 ? Number.NaN : 1)],
];

for (const [name, value] of columns)
  it(`any range of a column is what its replications left, in whatever order and size they came: ${name}`, () => {
    const collected = new Collected(1, 1);
    for (const one of [block(9_000, 1_000), block(1, 4_500, 2), block(0, 4_500, 2)])
      collected.add(one, left(one, value));
    expect(collected.done(0)).toBe(10_000);
    for (const [from, to] of [
      [0, 10_000],
      [0, 0],
      [4_095, 4_097],
      [4_096, 8_192],
      [9_999, 10_000],
    ] as const)
      expect(collected.range(0, 0, { from, to })).toEqual(
        Float64Array.from({ length: to - from }, (_, index) => value(from + index)),
      );
    expect(collected.column(0, 0, 7)).toEqual(collected.range(0, 0, { from: 0, to: 7 }));
  });

it("what is not done without a gap is not read, and nothing is collected twice", () => {
  const collected = new Collected(1, 1);
  const one = block(1, 5);
  collected.add(
    one,
    left(one, () => 1),
  );
  expect(() => collected.range(0, 0, { from: 1, to: 2 })).toThrow("without a gap");
  expect(() =>
    collected.add(
      one,
      left(one, () => 1),
    ),
  ).toThrow("twice");
});

it("a part of a breakdown is there once any replication left something in it", () => {
  const collected = new Collected(2, 1);
  const parts = Float64Array.of(1, 0, 2, 3, 9);
  collected.add(block(0, 2), { ...left(block(0, 2), () => 0), parts });
  expect(collected.part(0, [0, 2, 3], 2)).toEqual(Float64Array.of(0, 9));
  expect([
    collected.hasPart(0, [0, 2, 3]),
    collected.hasPart(0, [0, 2, 4]),
    collected.hasPart(1, [0, 2, 3]),
  ]).toEqual([...[true, false, false]]);
});
