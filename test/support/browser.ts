import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const installed: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const modules = new URL("../../node_modules/", import.meta.url).pathname;

/** Beside the package it comes from: nobody else may write there, and a new install begins anew. */
const packedFolder = (): string => {
  const { version } = JSON.parse(readFileSync(join(modules, "@sparticuz/chromium/package.json"), "utf8"));
  return join(modules, ".cache", `chromium-${version}`);
};

/** What the packed browser needs of its surroundings: its libraries and its fonts, for a machine that has neither. */
const surroundings = (folder: string): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  LD_LIBRARY_PATH: [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
  FONTCONFIG_FILE: join(folder, "fonts.conf"),
});

const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

/** Does something while the environment says something else, and puts it back. */
const withEnvironment = async <Result>(
  changes: Readonly<Record<string, string>>,
  act: () => Promise<Result>,
): Promise<Result> => {
  const before = { ...process.env };
  Object.assign(process.env, changes);
  try {
    return await act();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
};

/** Unpacks the browser that comes with the packages, once for all runs: some seconds. Another thread may be faster. */
const unpacked = async (): Promise<string> => {
  const folder = packedFolder();
  if (existsSync(folder)) return folder;
  mkdirSync(join(modules, ".cache"), { recursive: true });
  const own = mkdtempSync(`${folder}-`);
  const lambda = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  await withEnvironment({ ...lambda, TMPDIR: own }, async () => {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  });
  writeFileSync(join(own, "fonts.conf"), fontsOf(folder));
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

const browserFile = async (): Promise<{ executablePath: string; env?: Record<string, string> }> => {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") return { executablePath: given };
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return { executablePath: found };
  const folder = await unpacked();
  return { executablePath: join(folder, "chromium"), env: surroundings(folder) };
};

/** How long a slow machine may take to unpack and start a browser, ms. */
export const BROWSER_TIMEOUT = 60_000;

const options = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
];

/** Starts it in its sandbox; that refuses to run as root, and where the system lets nobody make one. */
const launched = async (file: Awaited<ReturnType<typeof browserFile>>): Promise<Browser> => {
  const start = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({ ...file, chromiumSandbox, args: options, timeout: BROWSER_TIMEOUT });
  if (process.getuid?.() === 0) return start(false);
  return start(true).catch((error: Error) => {
    if (/sandbox|namespace/i.test(error.message)) return start(false);
    throw error;
  });
};

/**
 * A headless Chromium: that of `CHROMIUM_PATH`, else one that is installed, else the packed one that comes with the
 * packages (x64 Linux only), which needs no libraries or fonts of the system. Whoever opens it closes it.
 */
export const openBrowser = async (): Promise<Browser> => launched(await browserFile());
