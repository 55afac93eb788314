import { expect, it } from "vitest";
import { causesPicture } from "../../../src/report/pictures/causes.ts";
import { drawnText, years } from "../reported.ts";

it("causes are told with the longest first; a single one needs no picture", async () => {
  const { attribution, level } = await years();
  const [one] = attribution.causes;
  const causes = [one!, { ...one!, name: "another" }];
  const said = { label: "as built", span: "a year", level };
  const picture = causesPicture({ ...attribution, causes }, said)!;
  expect(picture.table.rows.map(([name]) => name)).toEqual([one!.name, "another"]);
  expect(drawnText(picture)).toContain(one!.name);
  expect(causesPicture({ ...attribution, causes: [one!] }, said)).toBeNull();
});

it("of many causes the first ten are drawn, and all are in the table", async () => {
  const { attribution, level } = await years();
  const causes = Array.from({ length: 25 }, (_, i) => ({ ...attribution.causes[0]!, name: `cause ${i}` }));
  const picture = causesPicture({ ...attribution, causes }, { label: "a", span: "a year", level })!;
  expect(picture.table.rows).toHaveLength(25);
  expect(drawnText(picture)).not.toContain("cause 12");
  expect(picture.description).toContain("15 smaller ones");
});
