import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Found, writeReports } from "../../src/cli/reports.ts";
import { compared, sources, varied, yearsOf } from "../support/results.ts";
import { folder } from "./typed.ts";

const io = { write: () => {}, columns: 80, hasColours: false, isWatched: false };

/** What all reports of what was found are called, and what was said of them. */
const reported = async (found: Found) => {
  const here = folder();
  let said = "";
  const writeError = (text: string) => {
    said += text;
  };
  const places = { html: join(here, "a.html"), svg: join(here, "pictures"), markdown: join(here, "a.md") };
  await writeReports(found, places, { ...io, writeError });
  const read = (name: string) => readFileSync(join(here, name), "utf8");
  return {
    here,
    said,
    page: read("a.html"),
    markdown: read("a.md"),
    pictures: readdirSync(places.svg),
    read,
  };
};

it.each<[string, () => Promise<Found>]>([
  ["a comparison", async () => ({ command: "compare", sources, result: await compared({ runs: 40 }) })],
  ["random years", async () => ({ command: "run", sources, result: await yearsOf("hard-pair") })],
  ["a sensitivity study", async () => ({ command: "sensitivity", sources, result: await varied() })],
])("%s has a page, pictures and Markdown, each file whole", async (_, find) => {
  const { said, page, markdown, pictures, here, read } = await reported(await find());
  expect(page).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
  expect(markdown).toMatch(/^#/);
  expect(pictures.length).toBeGreaterThan(0);
  for (const name of pictures)
    expect(read(join("pictures", name))).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg[\s\S]*<\/svg>\s*$/);
  expect(readdirSync(here).sort()).toEqual(["a.html", "a.md", "pictures"]);
  expect(said.split("\n").length).toBe(3 + pictures.length);
});

it("what is not wanted is not made", async () => {
  const here = folder();
  const found: Found = { command: "run", sources, result: await yearsOf("hard-pair") };
  await writeReports(found, {}, { ...io, writeError: () => {} });
  expect(readdirSync(here)).toEqual([]);
});
