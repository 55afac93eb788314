import { join } from "node:path";
import { expect, it } from "vitest";
import { folder, typed } from "../cli/typed.ts";
import { openBrowser } from "../support/browser.ts";
import { top } from "../tidy/source.ts";
import { openFile } from "./opened-page.ts";
import { axeChecks, pageChecks, widths } from "./page-checks.ts";

const dark = { width: widths.phone, colours: "dark", medium: "screen" } as const;

it.each([
  ["the outage of 2014 under twelve designs", "whatsapp-2014"],
  ["an incident with published times", "incidents/blackberry-2011"],
  ["sixty alternatives over years", "shared-storage"],
])("the report of %s can be read anywhere, by light and by dark", async (_, name) => {
  const path = join(folder(), "report.html");
  const study = `${top}experiments/${name}.yaml`;
  const { err } = await typed("compare", study, "--runs", "8", "--html", path);
  expect(err).toContain(path);
  const browser = await openBrowser();
  try {
    const opened = await openFile(browser, path);
    expect([...(await pageChecks(opened, path)), ...(await axeChecks(opened, dark))]).toEqual([]);
  } finally {
    await browser.close();
  }
});
