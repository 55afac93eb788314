import { expect, it } from "vitest";
import { percent } from "../../../src/report/figures.ts";
import { exceedancePicture, yearsExceedance } from "../../../src/report/pictures/exceedance.ts";
import { drawnText, manyOf, quietYears, replayed, years, yearsCompared } from "../reported.ts";

it("each design has a panel, and the chances of the result stand in the table", async () => {
  const result = await replayed();
  const picture = exceedancePicture(result, "longest-outage")!;
  expect(drawnText(picture)).toContain("two paths");
  const at = picture.table.head.indexOf("> 3 h");
  const point = result.alternatives[0]!.curves[1]!.points.find(({ x }) => x === 10_800)!;
  expect(Number.parseFloat(picture.table.rows[0]![at]!)).toBeCloseTo(100 * point.estimate, 0);
});

it("of many designs twelve are drawn and all are in the table", async () => {
  const picture = exceedancePicture(manyOf(await replayed(), 40), "downtime")!;
  expect(picture.table.rows).toHaveLength(40);
  expect(drawnText(picture)).not.toContain("design 20");
});

it("curves are told of years too, also without any outage; and of no result that has none", async () => {
  const compared = await yearsCompared();
  const titleFor = (horizon: number) =>
    exceedancePicture({ ...compared, years: { ...compared.years!, horizon } }, "downtime")!.title;
  expect(titleFor(8760 * 3600)).toContain("downtime of a year");
  expect(titleFor(24 * 3600)).toContain("downtime of a run");
  expect(yearsExceedance(await years(), "longest-outage")!.table.rows).toHaveLength(1);
  expect(drawnText(yearsExceedance(await quietYears(), "downtime")!)).not.toContain("NaN");
  expect(yearsExceedance({ ...(await years()), study: null }, "downtime")).toBeNull();
  const result = await replayed();
  const bare = result.alternatives.map((one) => ({ ...one, curves: [] }));
  expect(exceedancePicture({ ...result, alternatives: bare }, "downtime")).toBeNull();
});

it("a chance that was never seen is the same bound in the answer, in the curves' table and in their picture", async () => {
  const result = await replayed();
  const picture = exceedancePicture(result, "longest-outage")!;
  const never = result.alternatives.findIndex(({ longer }) => longer[0]!.chance.estimate === 0);
  expect(never).toBeGreaterThan(-1);
  const [, ...cells] = picture.table.rows[never]!;
  const told = percent(result.alternatives[never]!.longer[0]!.chance);
  expect(cells[picture.table.head.indexOf("> 3 h") - 1]).toBe(told);
});

it("nothing is told of lengths that no run is long enough for", async () => {
  const result = await replayed();
  const replay = { ...result.replay!, horizon: 3600 };
  const { head } = exceedancePicture({ ...result, replay }, "longest-outage")!.table;
  expect(head).toContain("> 30 min");
  expect(head).not.toContain("> 1 h");
});
