import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { openerOf, showInBrowser } from "../../src/cli/browser.ts";
import { folder } from "./typed.ts";

it("each platform has its opener, and a machine without a screen has none", () => {
  expect(openerOf("darwin", {})).toEqual(["open"]);
  expect(openerOf("win32", {})?.[0]).toBe("rundll32");
  expect(openerOf("linux", { DISPLAY: ":0" })).toEqual(["xdg-open"]);
  expect(openerOf("linux", { DISPLAY: "" })).toBeNull();
});

it("the opener gets the address as one word, without a shell", async () => {
  const path = join(folder(), "opened");
  const script = "require('node:fs').writeFileSync(process.argv[1], process.argv[2])";
  const address = "http://127.0.0.1:1/;touch$(x)&";
  showInBrowser(address, [process.execPath, "-e", script, path]);
  for (let tries = 0; tries < 500 && !(existsSync(path) && readFileSync(path, "utf8") !== ""); tries++)
    await wait(10);
  expect(readFileSync(path, "utf8")).toBe(address);
});

it("an opener that is missing is no error", async () => {
  showInBrowser("http://127.0.0.1:1/", [join(folder(), "no-such-program")]);
  showInBrowser("http://127.0.0.1:1/", null);
  await wait(50);
});
