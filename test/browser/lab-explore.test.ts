import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import {
  askWorker,
  breakIt,
  chooseModel,
  chooseTab,
  momentOf,
  PATIENCE,
  playUntil,
  seek,
  servedOf,
  setPace,
  stateOfPage,
  storyTexts,
  timelineText,
  until,
  untilIdle,
} from "../support/lab-driver.ts";
import { LAB_TIMEOUT, labPageFile } from "../support/lab-page.ts";
import { timelessTheatre } from "../support/lab-stage.ts";
import { openLab, untilReady } from "./opened-lab.ts";
import type { OpenedPage } from "./opened-page.ts";
import { wrongIn } from "./wrong-in.ts";

// One page, one visit: each test goes on where the one before it stopped.
let browser: Browser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  const [file, started] = await Promise.all([labPageFile(), openBrowser()]);
  browser = started;
  opened = await openLab(browser, file, { offline: true, acceptDownloads: true });
  page = opened.page;
  page.setDefaultTimeout(PATIENCE);
  await untilReady(opened);
}, LAB_TIMEOUT + BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

/** The states of the runs that are watched, by what the page's engine says of them, and by what this one says. */
const digests = async (): Promise<{ readonly page: string[]; readonly here: string[] }> => {
  const state = await stateOfPage(page);
  const theatre = timelessTheatre();
  theatre.show(state);
  const variants = [...state.variants.keys()];
  const there: string[] = [];
  for (const variant of variants) there.push(await askWorker(page, "digest", { variant }));
  return { page: there, here: variants.map((variant) => theatre.digest(variant)) };
};

const pressed = async (): Promise<string> =>
  (await page.getByRole("button", { pressed: true }).first().textContent()) ?? "";

const polylines = (): Promise<string[]> =>
  page
    .getByRole("region", { name: "Timeline" })
    .locator("polyline")
    .evaluateAll((lines) => lines.map((line) => line.getAttribute("points") ?? ""));

it("the model of 2014 is chosen, and all is well until its network is cut", async () => {
  await chooseModel(page, /WhatsApp's messaging backend/);
  await setPace(page, "240");
  await playUntil(page, async () => (await momentOf(page)) >= 300);
  expect(await servedOf(page)).toBe(1);
  await breakIt(page, "Crash", "back-end-vlan");
  await playUntil(page, async () => (await servedOf(page)) < 0.5);
  expect(await storyTexts(page)).toContainEqual(expect.stringMatching(/back-end-vlan/));
  expect(await timelineText(page)).toMatch(/^1 outage/);
}, 60_000);

it("where it stands, the run is to the bit what it is on the command line's engine", async () => {
  const { page: there, here } = await digests();
  expect(there).toEqual(here);
  expect(there[0]).toMatch(/^[0-9a-f]{64}$/);
});

it("back before the cut all is well again, and the same bytes", async () => {
  await seek(page, 240);
  expect(await servedOf(page)).toBe(1);
  const { page: there, here } = await digests();
  expect(there).toEqual(here);
});

it("something else done in the past is a second future; both are drawn", async () => {
  await breakIt(page, "Crash", "router-1");
  expect(await pressed()).toMatch(/^B /);
  await seek(page, 360);
  const [first, second] = await polylines();
  expect(first).not.toBe("");
  expect(second).not.toBe("");
  expect(first).not.toBe(second);
  const { page: there, here } = await digests();
  expect(there).toEqual(here);
  expect(there[0]).not.toBe(there[1]);
});

it("undo takes the second future back, and redo brings it again", async () => {
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await untilIdle(page);
  await until(async () => (await polylines()).length === 1);
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await until(async () => (await polylines()).length === 2);
});

it("a control changes the text, and the text changes the control", async () => {
  await chooseTab(page, "Redesign");
  const panel = page.getByRole("tabpanel", { name: "Redesign" });
  await panel.getByRole("searchbox").fill("services.chat.servers");
  const control = panel.getByRole("spinbutton").first();
  const before = await control.inputValue();
  await control.fill(String(Number(before) + 7));
  await control.press("Enter");
  await untilIdle(page);
  const yaml = panel.getByRole("textbox", { name: "The model as YAML" });
  await panel.getByText("The model as text (YAML)").click();
  const written = `services.chat.servers: ${Number(before) + 7}`;
  await until(async () => (await yaml.inputValue()).includes(written));
  await yaml.fill((await yaml.inputValue()).replace(written, "services.chat.servers: 300"));
  await panel.getByRole("button", { name: "Use this text" }).click();
  await until(async () => (await control.inputValue()) === "300");
});

it("a mistake in the text is told with its place, and nothing changes", async () => {
  const panel = page.getByRole("tabpanel", { name: "Redesign" });
  const yaml = panel.getByRole("textbox", { name: "The model as YAML" });
  const text = await yaml.inputValue();
  await yaml.fill(text.replace("services.chat.servers: 300", "services.chat.servers: lots"));
  const mistakes = panel.getByRole("list", { name: "Mistakes" });
  await mistakes.waitFor();
  expect(await mistakes.textContent()).toMatch(/:\d+:\d+.*lots/);
  expect(await panel.getByRole("button", { name: "Use this text" }).isDisabled()).toBe(true);
  await panel.getByRole("button", { name: "Put it back" }).click();
  expect(await yaml.inputValue()).toBe(text);
});

it("nothing was asked for, nothing complained, nothing was forbidden", async () => {
  expect(await wrongIn(opened)).toEqual([]);
});
