import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { breakIt, chooseModel, chooseTab, PATIENCE, seek } from "../support/lab-driver.ts";
import { focusOf, Typist } from "../support/lab-keyboard.ts";
import { LAB_TIMEOUT, labPageFile } from "../support/lab-page.ts";
import { layoutParts, sideways } from "./in-page/layout.ts";
import { openLab, untilReady } from "./opened-lab.ts";
import { inPage, type OpenedPage } from "./opened-page.ts";
import { axeChecks, type View } from "./page-checks.ts";
import { wrongIn } from "./wrong-in.ts";

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

const phone: View = { width: 375, colours: "dark", medium: "screen" };
const tablet: View = { width: 1024, colours: "light", medium: "screen" };
const views = [phone, tablet, { ...phone, colours: "light" }, { ...tablet, colours: "dark" }] as const;

/** What axe has against the page as it is, and what sticks out of it sideways, in some views. */
const wrongLooks = async (some: readonly View[] = [phone, tablet]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const view of some) {
    found.push(...(await axeChecks(opened, view)));
    found.push(...(await inPage(page, layoutParts, sideways)).map((one) => `${view.width} px: ${one}`));
  }
  return found;
};

it("where one begins, it can be used by all, in any light, on a phone and on a desk", async () => {
  expect(await wrongLooks(views)).toEqual([]);
});

it("so can it with an outage, and with two futures, in every panel", async () => {
  await chooseModel(page, /WhatsApp's messaging backend/);
  await breakIt(page, "Crash", "back-end-vlan");
  await seek(page, 900);
  expect(await wrongLooks(views)).toEqual([]);
  await seek(page, 60);
  await breakIt(page, "Crash", "router-1");
  for (const name of ["Redesign", "Know", "Share"]) {
    await chooseTab(page, name);
    expect(await wrongLooks(), name).toEqual([]);
  }
});

it("keys do what the help says, and Tab goes through all of the page in a sensible order", async () => {
  const typist = new Typist(page);
  await page.getByRole("button", { name: "Help" }).focus();
  await typist.press("?");
  const help = page.getByRole("dialog", { name: "How this page works" });
  await help.waitFor();
  await typist.press("Escape");
  await help.waitFor({ state: "hidden" });
  expect((await focusOf(page)).name).toBe("Help");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  await page.keyboard.press("u");
  await page.getByRole("button", { name: "Fork here" }).waitFor();
  for (const name of [/^Fork here/, /^Play$/, /^Moment$/, /^Share$/]) await typist.goTo(name);
  await typist.press("ArrowLeft");
  await page.getByRole("tab", { name: "Know", selected: true }).waitFor();
  expect(typist.troubles).toEqual([]);
});

it("nothing was asked for, nothing complained, nothing was forbidden", async () => {
  expect(await wrongIn(opened)).toEqual([]);
});
