import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

/** A page in the browser, with all that it tried and that went wrong since it was opened. */
export interface OpenedPage {
  readonly page: Page;
  /** Whatever it asked for beside itself. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, broken rules of its own policy, dialogs, errors. */
  readonly troubles: readonly string[];
}

/** Opens a file with all networks cut: every request is refused and noted. */
export const openFile = async (browser: Browser, path: string): Promise<OpenedPage> => {
  const context = await browser.newContext({ offline: true, serviceWorkers: "block" });
  const page = await context.newPage();
  const { href } = pathToFileURL(path);
  const requests: string[] = [];
  const troubles: string[] = [];
  await context.route("**/*", (route) => (route.request().url() === href ? route.continue() : route.abort()));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== href) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (/^(?:error|warning)$/.test(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("popup", (popup) => troubles.push(`it opened ${popup.url()}`));
  page.on("dialog", (dialog) => {
    troubles.push(`it said ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(href);
  return { page, requests, troubles };
};

/** Runs a function of a list of functions inside the page: they are sent as text and know nothing but each other. */
export const inPage = async <Result>(
  page: Page,
  parts: readonly ((...given: never[]) => unknown)[],
  main: (given: never) => Result,
  given: object = {},
): Promise<Result> => {
  const code = `(() => {${parts.map(String).join("\n")}\nreturn ${main.name}(${JSON.stringify(given)});})()`;
  return page.evaluate<Result>(code);
};
