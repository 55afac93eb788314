import { expect, it } from "vitest";
import { sensitivityPage } from "../../../src/report/page/sensitivity-page.ts";
import { sources } from "../../support/results.ts";
import { storedSensitivity, tablesIn } from "../reported.ts";

it("the page tells what the answer hangs on, with all inputs in a table", async () => {
  const stored = await storedSensitivity();
  const html = sensitivityPage(stored, sources);
  expect(html).toContain("With every input as the model says");
  const table = tablesIn(html).find(({ caption }) => caption.startsWith("Inputs by"))!;
  expect(table.rows.slice(1).map(([label]) => label)).toEqual(stored.inputs.map(({ label }) => label));
  expect(html).not.toMatch(/<script|NaN|Infinity|undefined/);
});

it("without any effect nothing is drawn, and that is said", async () => {
  const html = sensitivityPage({ ...(await storedSensitivity()), inputs: [] }, sources);
  expect(html).toContain("No input moved the answer");
});
