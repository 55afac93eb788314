import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LabState } from "../../src/lab/state.ts";
import { folder, file as modelFile } from "../cli/typed.ts";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { hostileModel, hostileTexts } from "../support/hostile.ts";
import {
  askWorker,
  breakIt,
  chooseModel,
  chooseTab,
  clockOf,
  gaugeTexts,
  PATIENCE,
  seek,
  stateOfPage,
  storyTexts,
  until,
  untilIdle,
} from "../support/lab-driver.ts";
import { linkOfData, linkOfText } from "../support/lab-links.ts";
import { LAB_TIMEOUT, labPageFile } from "../support/lab-page.ts";
import { labState } from "../support/lab-state.ts";
import { openLab, untilReady } from "./opened-lab.ts";
import type { OpenedPage } from "./opened-page.ts";
import { wrongIn } from "./wrong-in.ts";

let browser: Browser;
let file: string;
let opened: OpenedPage;
let page: Page;

const open = async (hash = ""): Promise<OpenedPage> => {
  const one = await openLab(browser, file, { offline: true, hash });
  one.page.setDefaultTimeout(PATIENCE);
  await untilReady(one);
  return one;
};

beforeAll(async () => {
  [file, browser] = await Promise.all([labPageFile(), openBrowser()]);
  opened = await open();
  page = opened.page;
}, LAB_TIMEOUT + BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

/** All that somebody sees of a moment, and the bytes behind it. */
const seenIn = async (one: Page) => ({
  state: await stateOfPage(one),
  clock: await clockOf(one),
  gauges: await gaugeTexts(one),
  story: await storyTexts(one),
  digests: [await askWorker(one, "digest", { variant: 0 }), await askWorker(one, "digest", { variant: 1 })],
});

it("a link leads to the same state, the same numbers and the same bytes; so does a saved file", async () => {
  await chooseModel(page, "A pair of servers with one repairer");
  await seek(page, 30 * 86_400);
  await breakIt(page, "Crash", "chat-1");
  await seek(page, 10 * 86_400);
  await breakIt(page, "Crash", "chat-2");
  await seek(page, 20 * 86_400);
  const seen = await seenIn(page);
  expect(seen.state.variants).toHaveLength(2);
  await until(async () => page.url().includes("#1."));
  await page.waitForTimeout(800);
  const other = await open(new URL(page.url()).hash.slice(1));
  await other.page.getByRole("button", { name: "Play", exact: true }).waitFor();
  await untilIdle(other.page);
  expect(await seenIn(other.page)).toEqual(seen);

  const path = join(folder(), "saved.lab.json");
  writeFileSync(path, JSON.stringify(seen.state));
  await page.getByRole("button", { name: "Models and lessons" }).click();
  await chooseModel(page, "A pair of servers behind one router");
  await chooseTab(page, "Share");
  await page.getByLabel("Open such a file").setInputFiles(path);
  await until(async () => (await clockOf(page)) === seen.clock);
  await untilIdle(page);
  expect(await seenIn(page)).toEqual(seen);
  expect([...(await wrongIn(opened)), ...(await wrongIn(other))]).toEqual([]);
  await other.page.context().close();
});

const state = labState();
const [variant] = state.variants;
const asked = (changes: object) => linkOfData({ ...state, asked: { ...state.asked, ...changes } });
const varied = (changes: object) => linkOfData({ ...state, variants: [{ ...variant, ...changes }] });
const action = { id: 1, deed: "crash", target: "chat-1", at: 0, lasts: null, amount: null };

const badLinks: Readonly<Record<string, string>> = {
  garbage: "garbage",
  "letters that mean nothing": "1.%00%ff<script>globalThis.hacked=1</script>",
  "what unfolds to nothing": "1.AAAA",
  "a part of a link": linkOfData(state).slice(0, 60),
  "what unfolds to a hundred megabytes": linkOfText(Buffer.alloc(100_000_000, " ")),
  "too long a link": `1.${"A".repeat(500_000)}`,
  "no data": linkOfText("<script>globalThis.hacked=1</script>"),
  "no state": linkOfData([1, 2, 3]),
  "deep data": linkOfText(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  "a horizon that never ends": linkOfText(JSON.stringify(state).replace("31536000", "1e999")),
  "a horizon of many years": asked({ horizon: 1e18 }),
  "a horizon below zero": asked({ horizon: -1 }),
  "a run with no number": asked({ replication: 1e300 }),
  "a threshold of none": asked({ threshold: 0 }),
  "a seed of a megabyte": asked({ seed: "s".repeat(1_000_000) }),
  "a fault that is not there": asked({ replay: hostileTexts.handler }),
  "a moment that is not there": linkOfData({ ...state, time: -5 }),
  "a design that is not there": varied({ design: hostileTexts.script }),
  "a design of all objects": varied({ design: "__proto__" }),
  "a deed that is not there": varied({ actions: [{ ...action, deed: "constructor" }] }),
  "a target that is not there": varied({ actions: [{ ...action, target: hostileTexts.script }] }),
  "a target of all objects": varied({ actions: [{ ...action, target: "__proto__" }] }),
  "more than can be done": varied({ actions: Array.from({ length: 10_000 }, () => action) }),
  "a model that is none": varied({ text: hostileTexts.markdown }),
  "a model that the library does not have": varied({ text: "\u0000id:__proto__" }),
  "no model": linkOfData({ ...state, variants: [] }),
  "three models": linkOfData({ ...state, variants: [variant, variant, variant] }),
  "something more": linkOfData({ ...state, hacked: 1 }),
  "a name of all objects": linkOfText(
    JSON.stringify(state).replace("{", '{"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}},'),
  ),
  "a lesson that is not there": linkOfData({
    ...state,
    lesson: { id: "__proto__", text: null, language: "en", step: 0, answers: {} },
  }),
};

let stateBefore: LabState;

it("before any bad link, there is a state", async () => {
  stateBefore = await stateOfPage(page);
  expect(stateBefore.version).toBe(1);
});

it.each(Object.entries(badLinks))(
  "a link to %s is refused in words, and the page goes on",
  async (_, hash) => {
    const before = await page.getByRole("banner").textContent();
    await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    const alert = page.getByRole("alert").filter({ hasText: /\w/ });
    await alert.first().waitFor();
    const words = (await alert.first().textContent()) ?? "";
    expect(words.length).toBeLessThan(1500);
    expect(words).toMatch(/\w+ \w+/);
    expect(words).not.toMatch(/undefined|\[object|TypeError|RangeError|is not a function|cannot read/i);
    await alert.first().getByRole("button", { name: "Close" }).click();
    expect(await page.getByRole("banner").textContent()).toBe(before);
  },
);

it("what bad links said changed nothing and did nothing, and the page still plays", async () => {
  expect(await stateOfPage(page)).toEqual(stateBefore);
  const before = await clockOf(page);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until(async () => (await clockOf(page)) !== before);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  expect(await page.evaluate("String({}.hacked)")).toBe("undefined");
  expect(await wrongIn(opened)).toEqual([]);
});

it("a page that is opened on a bad link says so, and one can choose something else", async () => {
  const bad = await openLab(browser, file, { offline: true, hash: badLinks.garbage! });
  await bad.page.getByRole("alert").filter({ hasText: /link/ }).waitFor();
  await chooseModel(bad.page, "A pair of servers with one repairer");
  expect(await wrongIn(bad)).toEqual([]);
  await bad.page.context().close();
});

const nested = (depth: number): string =>
  `version: 1\nservices: ${"{a: ".repeat(depth)}1${"}".repeat(depth)}`;
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"]
  .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(",")}]`)
  .join("\n")}\n`;

/** Models that are none, or too much; and what is said of them. */
const badModels: Readonly<Record<string, string>> = {
  "nothing in it": "",
  "a list": "- 1\n- 2",
  "markup for names": "version: 1\nservices: { '<img src=x onerror=globalThis.hacked=1>': { servers: 2 } }",
  "names of all objects": variant.text.replace("  chat:", "  __proto__:"),
  "maps within maps": nested(5000),
  "lists of lists of lists": bomb,
  "a server too many": variant.text.replace("servers: 1\n", "servers: 1e12\n"),
  "more letters than a link may hold": `${variant.text}# ${"x".repeat(1_000_000 - variant.text.length - 2)}`,
  "more than a megabyte": `${variant.text}# ${"x".repeat(1_000_000)}`,
  "bytes of a program": "\u0000\u0001\u0002MZ\u0000\u0003",
};

/** Opens a file from the page where one begins. */
const openFile = async (text: string): Promise<void> => {
  const list = page.getByRole("button", { name: "Models and lessons" });
  if (await list.isVisible()) await list.click();
  await page.getByLabel("Open a model, a lesson, or a saved file").setInputFiles(modelFile(text));
};

it.each(Object.entries(badModels))("a file with %s is refused in words", async (_, text) => {
  await openFile(text);
  const alert = page.getByRole("alert").filter({ hasText: /\w/ }).first();
  await alert.waitFor();
  expect(await alert.textContent()).not.toMatch(/undefined|\[object|TypeError|RangeError|is not a function/);
  const close = alert.getByRole("button", { name: "Close" });
  if (await close.isVisible()) await close.click();
});

it("a model whose texts all try to be more than text is shown as text, in every panel", async () => {
  await openFile(hostileModel);
  await page.getByText("<script>globalThis.hacked=1;alert(1)</script>").first().waitFor();
  for (const name of ["Redesign", "Know", "Share", "Break"]) await chooseTab(page, name);
  await breakIt(page, "Crash", "vlan");
  await seek(page, 5 * 86_400);
  expect(await wrongIn(opened)).toEqual([]);
});
