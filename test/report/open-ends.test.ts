import { expect, it } from "vitest";
import { openEnds } from "../../src/report/open-ends.ts";

it("ends that are null are open again, wherever they stand; all else stays as it is", () => {
  const open = { estimate: null, lower: 3, upper: null, level: 0.95 };
  const result = { list: [{ open }], lower: null, sources: { open }, none: null };
  const read = openEnds(result) as unknown as typeof result;
  expect(read.list[0]!.open).toEqual({ estimate: Infinity, lower: 3, upper: Infinity, level: 0.95 });
  expect([read.lower, read.none, read.sources.open]).toEqual([null, null, open]);
  expect(openEnds({ lower: null, upper: 2, level: 0.9 } as object)).toEqual({
    lower: -Infinity,
    upper: 2,
    level: 0.9,
  });
});

it("what is open already stays open", () => {
  const once = openEnds({ mean: { estimate: 5, lower: 2, upper: null, level: 0.95 } });
  expect(openEnds(once)).toEqual(once);
});
