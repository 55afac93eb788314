import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { folder, typed } from "../cli/typed.ts";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { hostileModel, hostileReplay, hostileTexts, hostileYears } from "../support/hostile.ts";
import { pageFile } from "./canary-page.ts";
import { openFile } from "./opened-page.ts";
import { quietChecks } from "./page-checks.ts";

let browser: Browser;
let place: string;

const inPlace = (name: string): string => join(place, name);
const read = (name: string): string => readFileSync(inPlace(name), "utf8");

/** What a command says on a screen, with what it writes put into files. */
const made: Record<string, { readonly out: string; readonly err: string }> = {};

beforeAll(async () => {
  browser = await openBrowser();
  place = folder();
  writeFileSync(inPlace("model.yaml"), hostileModel);
  for (const [name, experiment] of Object.entries({ replay: hostileReplay, years: hostileYears })) {
    writeFileSync(inPlace(`${name}.yaml`), experiment);
    const reports = ["html", "markdown", "svg"].flatMap((form) => [`--${form}`, inPlace(`${name}.${form}`)]);
    const study = ["compare", inPlace(`${name}.yaml`), "--threads", "1", "--csv", inPlace(`${name}.csv`)];
    const { code, ...said } = await typed(...study, ...reports);
    expect(said.err).toContain("written");
    expect(code).toBe(0);
    made[name] = said;
  }
  made.told = await typed("explain", inPlace("replay.yaml"), "--replication", "0", "--design", "script");
  made.shown = await typed("check", "--show", inPlace("replay.yaml"));
  made.run = await typed("run", inPlace("model.yaml"), "--runs", "4", "--design", "escape");
}, BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

/** What turns, hides or controls text. */
const UNFIT = /(?![\t\n])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Where such letters stand in a text, with what is around them. */
const unfitIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(UNFIT, "gu"))].map(({ index }) =>
    JSON.stringify(text.slice(Math.max(0, index - 20), index + 5)),
  );

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

const quiet = async (path: string): Promise<{ readonly found: string[]; readonly words: string }> => {
  const opened = await openFile(browser, path);
  await opened.page.mouse.move(300, 300);
  const hacked = await opened.page.evaluate<string>("String(globalThis.hacked)");
  const words = await opened.page.evaluate<string>("document.documentElement.textContent");
  const found = await quietChecks(opened);
  await opened.page.context().close();
  return { found: [...found, ...(hacked === "undefined" ? [] : ["a script has run"])], words };
};

it.each(["replay", "years"])(
  "no text of a model gets into the page of its %s as markup, even without its policy",
  async (name) => {
    const html = read(`${name}.html`);
    expect(html).toMatch(POLICY);
    const { found, words } = await quiet(pageFile(html.replace(POLICY, "")));
    expect(found).toEqual([]);
    expect(words).toContain("<script>globalThis.hacked=1;alert(1)</script>");
    expect(unfitIn(words).slice(0, 5)).toEqual([]);
    expect((await quiet(inPlace(`${name}.html`))).found).toEqual([]);
  },
);

it("a page that lets one of the texts through is caught", async () => {
  for (const name of ["script", "handler", "cdata", "title", "foreign"] as const) {
    const { found } = await quiet(pageFile(`<!doctype html><title>a</title><p>${hostileTexts[name]}`));
    expect(found, name).not.toEqual([]);
  }
  expect(unfitIn(hostileTexts.escape!)).not.toEqual([]);
  expect(unfitIn(hostileTexts.turned!)).not.toEqual([]);
  expect(unfitIn(hostileTexts.nothing!)).not.toEqual([]);
});

/** Trouble that a picture is as XML. */
const asXml = `(text) => {
  const tree = new DOMParser().parseFromString(text, "image/svg+xml");
  const live = [...tree.querySelectorAll("parsererror,script,foreignObject,iframe,image,use,a,animate,set,b,img")];
  const attributes = [...tree.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
  return [
    ...live.map(({ tagName, textContent }) => tagName + ": " + textContent.slice(0, 80)),
    ...attributes.filter(({ name }) => /^on|href$|^style$/i.test(name)).map(({ name, value }) => name + "=" + value),
  ];
}`;

it("each picture is XML and nothing but a picture", async () => {
  const files = ["replay.svg", "years.svg"].flatMap((name) =>
    readdirSync(inPlace(name)).map((file) => join(name, file)),
  );
  expect(files.length).toBeGreaterThan(6);
  const opened = await openFile(browser, pageFile("<!doctype html><title>a</title>"));
  const troubles = (text: string) => opened.page.evaluate<string[]>(`(${asXml})(${JSON.stringify(text)})`);
  for (const file of files) {
    expect(await troubles(read(file)), file).toEqual([]);
    expect(unfitIn(read(file)).slice(0, 5), file).toEqual([]);
  }
  expect(await troubles('<svg xmlns="http://www.w3.org/2000/svg"><text>&nbsp;</text></svg>')).not.toEqual([]);
  expect(await troubles('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>')).toEqual(["onload=1"]);
  await opened.page.context().close();
  expect((await quiet(inPlace(files[0]!))).found).toEqual([]);
});

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

/** What in a Markdown text is more than words: markup, images, links that run or load. */
const liveMarkdown = (text: string): string[] => {
  const found: string[] = [];
  const walk = ({ type, value = "", url = "", children = [] }: MarkdownNode): void => {
    if (["html", "image", "definition"].includes(type)) found.push(`${type}: ${value}${url}`);
    if (type === "link" && !url.startsWith("#")) found.push(`link: ${url}`);
    if (type === "text" && /(?:^|[^\w`])@user|(?:^|\s)#1\b/.test(value))
      found.push(`mention: ${value.slice(0, 60)}`);
    children.forEach(walk);
  };
  walk(fromMarkdown(text) as MarkdownNode);
  return found;
};

it.each(["replay", "years"])(
  "the Markdown of a %s has no markup, images or links in it that we did not put there",
  (name) => {
    const text = read(`${name}.markdown`);
    expect(text).toContain("globalThis.hacked");
    expect(liveMarkdown(text)).toEqual([]);
    expect(unfitIn(text).slice(0, 5)).toEqual([]);
  },
);

it("Markdown that lets a text through is caught", () => {
  expect(liveMarkdown(hostileTexts.markdown!).length).toBeGreaterThanOrEqual(3);
  expect(liveMarkdown(hostileTexts.handler!)).not.toEqual([]);
});

it.each(["replay", "years", "told", "shown", "run"])(
  "on the screen, %s shows texts of a model without what controls a terminal",
  (name) => {
    expect(made[name]!.out.length).toBeGreaterThan(100);
    expect(unfitIn(made[name]!.out).slice(0, 5)).toEqual([]);
    expect(unfitIn(made[name]!.err).slice(0, 5)).toEqual([]);
  },
);

it("a cell of a table of numbers never begins like a formula", () => {
  const files = ["replay.csv", "years.csv"].flatMap((name) =>
    readdirSync(inPlace(name)).map((file) => join(name, file)),
  );
  const cells = files.flatMap((file) => read(file).split(/[\n,]/));
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.filter((cell) => /^"?[=+@\t\r]/.test(cell) || /^"?-[^\d.]/.test(cell))).toEqual([]);
});
