import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { askWorker, PATIENCE, stateOfPage, until } from "../support/lab-driver.ts";
import { goThrough, lessonOfPage } from "../support/lab-lessons.ts";
import { LAB_TIMEOUT, labPageFile } from "../support/lab-page.ts";
import { openLab, untilReady } from "./opened-lab.ts";
import { axeChecks, widths } from "./page-checks.ts";
import { wrongIn } from "./wrong-in.ts";

let browser: Browser;
let file: string;

beforeAll(async () => {
  [file, browser] = await Promise.all([labPageFile(), openBrowser()]);
}, LAB_TIMEOUT + BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

it.each(Object.entries({ phone: widths.phone, tablet: widths.tablet, desk: widths.desk }))(
  "on a %s every lesson of the list can be gone through, with all its runs",
  async (_, width) => {
    const opened = await openLab(browser, file, { offline: true, viewport: { width, height: 900 } });
    const { page } = opened;
    page.setDefaultTimeout(PATIENCE);
    await untilReady(opened);
    const { lessons } = await askWorker(page, "library", {});
    expect(lessons.length).toBeGreaterThanOrEqual(8);
    for (const { id, title } of lessons) {
      const list = page.getByRole("button", { name: "Models and lessons" });
      if (await list.isVisible()) await list.click();
      await page
        .getByRole("region", { name: "Lessons" })
        .getByRole("button", { name: title })
        .first()
        .click();
      await page.getByRole("tab", { name: "Lesson", exact: true }).waitFor();
      await until(async () => (await stateOfPage(page)).lesson?.id === id);
      const told = await goThrough(page, await lessonOfPage(page));
      expect(told.join(" "), id).not.toMatch(/–\.|undefined|NaN/);
      expect(await axeChecks(opened, { width, colours: "dark", medium: "screen" }), id).toEqual([]);
    }
    expect(await wrongIn(opened)).toEqual([]);
    await page.context().close();
  },
  600_000,
);
