import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { OpenedPage } from "./opened-page.ts";

/** How the lab is opened. */
export interface LabVisit extends BrowserContextOptions {
  /** What stands behind the # of its address. */
  readonly hash?: string;
}

/** Keeps what the policy forbids. */
const listen = `
globalThis.forbidden = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
  globalThis.forbidden.push([violatedDirective, blockedURI, sample].join(" "));
});`;

/** Runs in the page before anything of it. A worker tells nobody what it may not do: so it listens to itself, from its first line on. */
const listenEverywhere = `${listen}
globalThis.Blob = class extends Blob {
  constructor(parts = [], options = {}) {
    super(/javascript/.test(options.type) ? [${JSON.stringify(`${listen}\n`)}, ...parts] : parts, options);
  }
};`;

/** What the policy forbade a page and its workers so far. */
export const forbiddenIn = async ({ page }: OpenedPage): Promise<readonly string[]> =>
  (
    await Promise.all(
      [page, ...page.workers()].map((one: Pick<Page, "evaluate">) =>
        one.evaluate<readonly string[]>("globalThis.forbidden ?? ['unheard']"),
      ),
    )
  ).flat();

/**
 * Opens the lab, from a file or from where it is served, with all other networks cut. Workers are made from what is in the page:
 * theirs are the only other addresses that it may ask for. What it does wrong is kept as it happens, in workers too.
 */
export const openLab = async (
  browser: Browser,
  place: string,
  { hash = "", ...options }: LabVisit = {},
): Promise<OpenedPage> => {
  const address = place.startsWith("http://127.0.0.1:") ? place : pathToFileURL(place).href;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const troubles: string[] = [];
  const isOwn = (url: string): boolean => url.split("#")[0] === address || url.startsWith("blob:");
  await context.addInitScript(listenEverywhere);
  await context.route(/^(?!blob:)/, (route) =>
    isOwn(route.request().url()) ? route.continue() : route.abort(),
  );
  context.on("request", (request) => {
    if (!isOwn(request.url())) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (/^(?:error|warning)$/.test(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("crash", () => troubles.push("it crashed"));
  page.on("popup", (popup) => troubles.push(`it opened ${popup.url()}`));
  page.on("dialog", (dialog) => {
    troubles.push(`it said ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address + (hash === "" ? "" : `#${hash}`));
  return { page, requests, troubles };
};

/** Waits until the page can be used: its simulating worker has answered. */
export const untilReady = async ({ page }: OpenedPage): Promise<void> => {
  await page.waitForSelector("#lab[data-state=ready]", { state: "attached", timeout: 20_000 });
};
