import { expect, it } from "vitest";
import { differencesPicture } from "../../../src/report/pictures/differences.ts";
import { replayed, yearsCompared } from "../reported.ts";

it("every design but the first is held against it", async () => {
  const picture = differencesPicture(await replayed())!;
  expect(picture.table.rows.map(([label]) => label)).toEqual(["two paths", "same-again"]);
  expect(picture.table.rows[1]![1]).toBe("identical");
  expect(picture.title).toContain("mean longest outage");
  expect(differencesPicture(await yearsCompared())!.description).toContain("Left of it is better");
});

it("a single design is held against none", async () => {
  const result = await replayed();
  expect(differencesPicture({ ...result, alternatives: result.alternatives.slice(0, 1) })).toBeNull();
});
