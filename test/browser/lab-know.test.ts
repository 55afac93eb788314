import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CompareResult } from "../../src/experiment/compare.ts";
import { estimateText } from "../../src/report/amounts.ts";
import { folder, typed } from "../cli/typed.ts";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import {
  breakIt,
  chooseModel,
  chooseTab,
  momentOf,
  PATIENCE,
  playUntil,
  savedBy,
  seek,
  setPace,
  until,
  untilIdle,
} from "../support/lab-driver.ts";
import { LAB_TIMEOUT, labPageFile } from "../support/lab-page.ts";
import { openLab, untilReady } from "./opened-lab.ts";
import type { OpenedPage } from "./opened-page.ts";
import { wrongIn } from "./wrong-in.ts";

const RUNS = 1000;

let browser: Browser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  const [file, started] = await Promise.all([labPageFile(), openBrowser()]);
  browser = started;
  opened = await openLab(browser, file, { offline: true });
  page = opened.page;
  page.setDefaultTimeout(PATIENCE);
  await untilReady(opened);
}, LAB_TIMEOUT + BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

/** The numbers of the panel as text, by their keys: one for each variant. */
const numbersShown = async (): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map(
    await page
      .getByRole("table", { name: new RegExp(`^After ${RUNS.toLocaleString("en")} runs`) })
      .locator("tr[data-key]")
      .evaluateAll((rows) =>
        rows.map((row): [string, string[]] => [
          row.getAttribute("data-key") ?? "",
          [...row.querySelectorAll("td")].map((cell) =>
            ["b", "small:not(.exact)"].map((part) => cell.querySelector(part)?.textContent ?? "").join(""),
          ),
        ]),
      ),
  );

type Alternative = CompareResult["alternatives"][number];

/** The same number of what a command wrote, as the command has it in its text: `1.7 (1.4–2.0) h`. */
const written = (
  { means, quantiles, longer, outageCounts }: Alternative,
  key: string,
  unit: string,
): string => {
  const [metric = "", statistic, amount] = key.split("/");
  if (statistic === "mean") return estimateText(means[metric]!, unit);
  if (statistic === "quantile") return estimateText(quantiles.find(({ p }) => p === Number(amount))!, unit);
  if (Number(amount) > 0) return estimateText(longer.find(({ x }) => x === Number(amount))!.chance, "chance");
  const { estimate, lower, upper, ...none } = outageCounts[0]!;
  return estimateText({ ...none, estimate: 1 - estimate, lower: 1 - upper, upper: 1 - lower }, "chance");
};

/** The same with its unit before its interval, as the page has it: `1.7 h (1.4–2.0)`. */
const asShown = (text: string): string => text.replace(/( \([^)]*\))(.*)$/, "$2$1");

/** The files that the page saves for the command line, in a new folder; the path of the experiment. */
const savedStudy = async (): Promise<string> => {
  await chooseTab(page, "Share");
  const place = folder();
  const model = await savedBy(page, "The model (YAML)");
  const experiment = await savedBy(page, "The experiment (YAML)");
  for (const { name, text } of [model, experiment]) writeFileSync(join(place, name), text);
  return join(place, experiment.name);
};

it("a thousand runs of A and B in the page give every number and every run that the command gives", async () => {
  await chooseModel(page, "A pair of servers with one repairer");
  await setPace(page, "604800");
  await playUntil(page, async () => (await momentOf(page)) > 20 * 86_400);
  await seek(page, 10 * 86_400);
  await breakIt(page, "Crash", "chat-1");
  const study = await savedStudy();
  await chooseTab(page, "Know");
  await page.getByLabel("How many runs").fill(String(RUNS));
  await page.getByRole("button", { name: `Run ${RUNS.toLocaleString("en")} of these` }).click();
  const csvButton = page.getByRole("button", { name: "Save all runs (CSV)" });
  const tables = join(study, "..", "tables");
  const [{ code, out, err }] = await Promise.all([
    typed("compare", study, "--json", "--csv", tables, "--threads", "1"),
    until(() => csvButton.isVisible(), 30_000),
  ]);
  expect([0, 3], err).toContain(code);
  const { alternatives, columns } = JSON.parse(out) as CompareResult;
  const shown = await numbersShown();
  expect(shown.size).toBeGreaterThan(4);
  const unitOf = (key: string): string => columns.find(({ name }) => name === key.split("/")[0])?.unit ?? "1";
  for (const [key, texts] of shown)
    expect([key, ...texts]).toEqual([
      key,
      ...alternatives.map((alternative) => asShown(written(alternative, key, unitOf(key)))),
    ]);
  expect(alternatives).toHaveLength(2);
  const { text } = await savedBy(page, "Save all runs (CSV)");
  expect(text).toBe(readFileSync(join(tables, "replications.csv"), "utf8"));
}, 60_000);

it("while it runs the page goes on, and it can be stopped; what was known stays and says that it is old", async () => {
  await page.getByLabel("How many runs").fill("100000");
  await page.getByRole("button", { name: "Run 100,000 of these" }).click();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByRole("button", { name: "Run 100,000 of these" }).waitFor();
  await until(async () => page.workers().length === 1);
  await untilIdle(page);
  expect(await wrongIn(opened)).toEqual([]);
});
