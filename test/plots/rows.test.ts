import { expect, it } from "vitest";
import { firstFree, flagRows } from "../../src/plots/rows.ts";

it("stretches that overlap, or come too near, stand in different rows", () => {
  expect(
    firstFree(
      [
        [0, 10],
        [12, 20],
        [5, 15],
        [21, 30],
      ],
      3,
    ),
  ).toEqual([0, 1, 2, 0]);
  expect(firstFree([], 3)).toEqual([]);
});

it("no pole runs through a flag", () => {
  const flags = [
    { at: 0, width: 50 },
    { at: 10, width: 100 },
    { at: 20, width: 5 },
    { at: 60, width: 9 },
  ];
  const rows = flagRows(flags);
  expect(rows).toEqual([2, 1, 0, 0]);
  for (const [i, { at, width }] of flags.entries())
    for (const [j, other] of flags.entries())
      if (other.at > at && other.at < at + width) expect(rows[j]!).toBeLessThan(rows[i]!);
});
