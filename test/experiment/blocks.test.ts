import { assert as always, constantFrom, integer, property, record } from "fast-check";
import { expect, it } from "vitest";
import {
  type Block,
  blockSizeFor,
  cut,
  inTableOrder,
  LEAF,
  replicationsOf,
} from "../../src/experiment/blocks.ts";

it("a range is cut into blocks that hold each replication once, no more than fit, each of one remainder (200 cases)", () => {
  const cases = record({
    from: integer({ min: 0, max: 200 }),
    more: integer({ min: 0, max: 300 }),
    step: constantFrom(1, 2, 3, 7, 40),
    size: integer({ min: 1, max: 70 }),
  });
  always(
    property(cases, ({ from, more, step, size }) => {
      const blocks = cut(3, { from, to: from + more }, { step, size });
      const all = blocks.flatMap(replicationsOf).sort((one, other) => one - other);
      expect(all).toEqual(Array.from({ length: more }, (_, index) => from + index));
      const isGood = (block: Block) =>
        block.alternative === 3 && block.step === step && block.count > 0 && block.count <= size;
      expect(blocks.every(isGood)).toBe(true);
    }),
    { seed: 4, numRuns: 200 },
  );
});

it("a block of many replications has many leaves, a small study one leaf to a block", () => {
  expect([1, 1000, LEAF * 128].map(blockSizeFor)).toEqual([LEAF, LEAF, LEAF]);
  expect(blockSizeFor(1_000_000)).toBe(LEAF * 123);
});

it("tables go by alternative, then by what is shared, then by number", () => {
  const block = (alternative: number, first: number): Block => ({ alternative, first, step: 2, count: 1 });
  const sorted = [block(1, 0), block(0, 3), block(0, 4), block(0, 1), block(0, 2)].sort(inTableOrder);
  expect(sorted.map(({ alternative, first }) => [alternative, first])).toEqual([
    [0, 2],
    [0, 4],
    [0, 1],
    [0, 3],
    [1, 0],
  ]);
});
