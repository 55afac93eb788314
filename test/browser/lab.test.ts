import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { labPage } from "../../src/cli/lab-page.ts";
import { serve } from "../../src/cli/lab-server.ts";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { hostileModel } from "../support/hostile.ts";
import { LAB_TIMEOUT, labPageFile } from "../support/lab-page.ts";
import { pageFile } from "./canary-page.ts";
import { openLab, untilReady } from "./opened-lab.ts";
import type { OpenedPage } from "./opened-page.ts";
import { wrongIn } from "./wrong-in.ts";

let browser: Browser;
let file: string;
let html: string;

beforeAll(async () => {
  [file, browser] = await Promise.all([labPageFile(), openBrowser()]);
  html = readFileSync(file, "utf8");
}, LAB_TIMEOUT + BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

const close = ({ page }: OpenedPage): Promise<void> => page.context().close();

const policyIn = (text: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;

it("from disk, offline, it starts its worker, asks for nothing and complains of nothing", async () => {
  const opened = await openLab(browser, file, { offline: true });
  await untilReady(opened);
  expect(opened.page.workers().length).toBeGreaterThan(0);
  const paint = await opened.page.evaluate<number>(
    "Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)",
  );
  const ready = await opened.page.evaluate<number>("Math.round(performance.now())");
  console.info(
    `the lab: ${Math.round(statSync(file).size / 1024)} KiB, first paint ${paint} ms, ready ${ready} ms`,
  );
  expect(await wrongIn(opened)).toEqual([]);
  await close(opened);
}, 60_000);

it("it is one file, and its policy lets nothing run but what is in it", () => {
  const policy = policyIn(html);
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^ ;]+'(?: 'sha256-[^ ;]+')*; style-src /);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toMatch(/worker-src blob:;.* form-action 'none'; base-uri 'none'$/);
  const outside = /<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)="(?!data:)[^"]*"/g;
  const markup = html.replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, "$1");
  expect(markup.match(outside) ?? []).toEqual([]);
  expect(markup).not.toMatch(/<[^>]+\s(?:style|on\w+)="/);
  expect('<script type="module" src="./a.js"></script>'.match(outside)).toHaveLength(1);
});

it("served by the command, with its policy as a header too, it opens on what it was given", async () => {
  const opening = { kind: "model", file: "a.yaml", text: hostileModel, beside: {} } as const;
  const served = await serve(labPage(html, opening), { host: "127.0.0.1", port: 0 });
  const opened = await openLab(browser, served.address);
  await untilReady(opened);
  expect(await opened.page.evaluate("JSON.parse(document.getElementById('opening').textContent)")).toEqual(
    opening,
  );
  expect(await wrongIn(opened)).toEqual([]);
  await close(opened);
  await served.close();
}, 60_000);

it("a page with another script than its policy names does not start, and that is noticed", async () => {
  const changed = html.replace(/<script type="module"[^>]*>/, (tag) => `${tag}globalThis.hacked=1;`);
  const opened = await openLab(browser, pageFile(changed));
  await opened.page.waitForTimeout(200);
  const wrong = await wrongIn(opened);
  expect(wrong).toContainEqual(expect.stringContaining("it may not: script-src"));
  expect(wrong).not.toContain("it ran a text");
  await close(opened);
}, 60_000);

it("a worker that makes code of text is noticed, though it catches the error itself", async () => {
  const worker = 'let state="ready";try{new Function("1")()}catch{}postMessage(state)';
  const script = `const worker=new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}],{type:"text/javascript"})));worker.onmessage=({data})=>{document.getElementById("lab").dataset.state=data}`;
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = policyIn(html).replace(/script-src [^;]*/, `script-src 'sha256-${hash}'`);
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>a</title><div id="lab"></div><script>${script}</script>`;
  const opened = await openLab(browser, pageFile(page));
  await untilReady(opened);
  await opened.page.waitForTimeout(200);
  expect(await wrongIn(opened)).toContainEqual(expect.stringMatching(/^it may not: script-src.* eval/));
  await close(opened);
}, 60_000);

it("a page that asks for something else is noticed, and gets nothing", async () => {
  const opened = await openLab(
    browser,
    pageFile('<!doctype html><title>a</title><div id="lab"></div><img src="http://evil.example/a.png">'),
  );
  expect(await wrongIn(opened)).toContain("it asked for http://evil.example/a.png");
  await close(opened);
}, 60_000);

it("the browser's way back leads from a model to where one began, and the page's own back to the model", async () => {
  const opened = await openLab(browser, file, { offline: true });
  const { page } = opened;
  await untilReady(opened);
  const gauges = page.locator(".gauges");
  const start = page.getByRole("region", { name: "Lessons", exact: true });
  await page
    .getByRole("button", { name: /^One server/ })
    .first()
    .click();
  await gauges.waitFor();
  await expect.poll(() => page.url(), { timeout: 10_000 }).toMatch(/#./);
  const address = page.url();
  await page.goBack();
  await start.waitFor();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await gauges.waitFor();
  expect(page.url()).toBe(address);
  await page.getByRole("button", { name: "Models and lessons" }).click();
  await start.waitFor();
  expect(page.url()).toMatch(/#$/);
  await page.goBack();
  await gauges.waitFor();
  expect(page.url()).toBe(address);
  await close(opened);
}, 60_000);
