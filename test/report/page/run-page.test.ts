import { expect, it } from "vitest";
import { runPage } from "../../../src/report/page/run-page.ts";
import { sources } from "../../support/results.ts";
import { storedQuiet, storedRun, tablesIn } from "../reported.ts";

it("the answer is the mean with its interval, and how many years are good", async () => {
  const html = runPage(await storedRun(), sources);
  expect(html).toMatch(
    /class="answer">As-built: in a year the service is down for [\d.]+ \([\d.]+–[\d.]+\) \w+ on average\./,
  );
  expect(html).toContain("of years have no outage");
  expect(html).not.toMatch(/<script|NaN|Infinity|undefined/);
});

it("years without an outage are told by what can be ruled out", async () => {
  const html = runPage(await storedQuiet(), sources);
  expect(html).toContain("No outage in 40 years: at 95 % confidence, fewer than");
  expect(html).toContain("nothing to attribute");
});

it("the table has the numbers of the result", async () => {
  const stored = await storedRun();
  const table = tablesIn(runPage(stored, sources)).find(({ caption }) => caption.startsWith("Estimates"))!;
  const cell = table.rows.find(([what]) => what === "Years without an outage")![1]!;
  expect(Number.parseFloat(cell)).toBeCloseTo(100 * stored.withoutOutage.estimate, 1);
});
