import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { importanceTable } from "../../../src/report/page/importance.ts";
import { tablesIn, years } from "../reported.ts";

it("parts are told with what they began; nothing where none did anything", async () => {
  const { attribution, level } = await years();
  const [table] = tablesIn(toHtml(importanceTable(attribution, { label: "as built", level })));
  expect(table!.rows.slice(1).map(([name]) => name)).toEqual(attribution.importance.map(({ name }) => name));
  expect(importanceTable({ ...attribution, importance: [] }, { label: "a", level })).toEqual([]);
});
