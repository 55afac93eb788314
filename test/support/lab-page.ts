import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { top } from "../tidy/source.ts";

const CACHE = join(top, "node_modules/.cache/lab-test");
const HOUR = 3_600_000;

/** All that the page is made from: code, and the models and lessons in it. */
const madeFrom = (): string[] => [
  ...[".vite.lab.ts", "package-lock.json"],
  ...["src", "models", "experiments"].flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => !path.startsWith(join("src", "cli")) && statSync(join(top, path)).isFile())
      .sort(),
  ),
];

/** The same files give the same name. */
const nameNow = (): string => {
  const hash = createHash("sha256");
  for (const path of madeFrom()) hash.update(`${path}\0`).update(readFileSync(join(top, path)));
  return hash.digest("hex").slice(0, 16);
};

/** Pages of an hour ago that nobody looks at any more. */
const removeOld = (): void => {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < Date.now() - HOUR)
      rmSync(path, { recursive: true, force: true });
  }
};

/** Builds into a folder of its own, and then gives that its name: another thread may be faster. */
const build = async (folder: string): Promise<void> => {
  mkdirSync(CACHE, { recursive: true });
  removeOld();
  const own = mkdtempSync(join(CACHE, "part-"));
  const vite = join(top, "node_modules/vite/bin/vite.js");
  const words = ["build", "--config", ".vite.lab.ts", "--logLevel", "warn", "--outDir", own];
  // What tests are run with, as NODE_ENV, is not what a page is built with.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  await promisify(execFile)(process.execPath, [vite, ...words], { cwd: top, env });
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};

const made = async (): Promise<string> => {
  const folder = join(CACHE, nameNow());
  if (!existsSync(folder)) await build(folder);
  return join(folder, "index.html");
};

let page: Promise<string> | undefined;

/** The path of the lab's page, made from the sources as they are: once a thread, and not at all when one is there already. */
export const labPageFile = (): Promise<string> => {
  page ??= made();
  return page;
};

/** How long a slow machine may take to build the page, ms. */
export const LAB_TIMEOUT = 120_000;
