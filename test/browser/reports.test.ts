import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { folder, typed } from "../cli/typed.ts";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { top } from "../tidy/source.ts";
import { openFile } from "./opened-page.ts";
import { axeChecks, pageChecks, type View, widths } from "./page-checks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

/** The page that a command writes; its path. */
const page = async (...typedWords: readonly string[]): Promise<string> => {
  const path = join(folder(), "report.html");
  const { code, err } = await typed(...typedWords, "--threads", "1", "--html", path);
  expect(err).toContain(path);
  expect([0, 3]).toContain(code);
  return path;
};

/** What is wrong with a page; the style is the same for all, so that axe looks at the colours by dark of small ones only. */
const wrong = async (path: string, { isSmall = false } = {}): Promise<string[]> => {
  const opened = await openFile(browser, path);
  try {
    const dark: View = { width: widths.phone, colours: "dark", medium: "screen" };
    const found = await pageChecks(opened, path);
    return isSmall ? [...found, ...(await axeChecks(opened, dark, ["color-contrast"]))] : found;
  } finally {
    await opened.page.context().close();
  }
};

// Comparisons, among them one with published times, and factors with sixty alternatives: reports.verify.ts.
it("the report of one model can be read anywhere", async () => {
  const model = `${top}models/lessons/pair-one-repairer.yaml`;
  expect(await wrong(await page("run", model, "--runs", "100"), { isSmall: true })).toEqual([]);
});

it("the report of what a model's inputs do can be read anywhere", async () => {
  const study = `${top}experiments/examples/uncertain-inputs.yaml`;
  expect(await wrong(await page("sensitivity", study, "--runs", "64"), { isSmall: true })).toEqual([]);
});
