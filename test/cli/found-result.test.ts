import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { deliverFound, explainFirst, foundText } from "../../src/cli/found-result.ts";
import type { Io } from "../../src/cli/io.ts";
import type { Found } from "../../src/cli/reports.ts";
import { compared, sources, varied, yearsOf } from "../support/results.ts";
import { folder } from "./typed.ts";

const listening = () => {
  const heard: string[] = [];
  const io = {
    ...{ columns: 80, hasColours: false, isWatched: false, writeError: () => {} },
    write: (text: string) => heard.push(text),
  };
  return { io: io as unknown as Io, heard };
};

const found = async (): Promise<Found> => ({
  command: "compare",
  sources,
  result: await compared({ runs: 20 }),
});

it("the command that tells a run names the alternative where that is not the system as built", () => {
  const alternatives = (name: string) => ({ alternatives: [{ name }] }) as never;
  expect(explainFirst(alternatives("as-built"), "e.yaml", ["--seed", "8"])).toBe(
    "npx secondtick explain e.yaml --seed 8",
  );
  expect(explainFirst(alternatives("two paths"), "e.yaml")).toBe(
    "npx secondtick explain e.yaml --alternative 'two paths'",
  );
});

it("each result is told as the command that found it tells it", async () => {
  const { io } = listening();
  const shown = { explain: "npx secondtick explain x" };
  expect(await foundText(await found(), shown, io)).toContain("npx secondtick explain x --replication");
  const years: Found = { command: "run", sources, result: await yearsOf("hard-pair") };
  expect(await foundText(years, shown, io)).toContain("random years of the design");
  const effects: Found = { command: "sensitivity", sources, result: await varied() };
  expect(await foundText(effects, shown, io)).toContain("Not varied: services.chat.servers");
});

it("a page is written beside the text or the JSON that is shown, and into a folder always", async () => {
  const here = folder();
  for (const json of [false, true]) {
    const { io, heard } = listening();
    const html = join(here, `${json}.html`);
    await deliverFound(await found(), { json, html, explain: "", outputs: [] }, io);
    expect([heard.length, heard[0]!.startsWith("{") === json, existsSync(html)]).toEqual([1, true, true]);
  }
  const out = join(here, "all/");
  const { io, heard } = listening();
  await deliverFound(await found(), { json: false, out, explain: "", outputs: ["svg"] }, io);
  expect(heard).toEqual([]);
  expect(readdirSync(out)).toEqual(["pictures", "report.html", "result.json", "result.txt"]);
  expect(JSON.parse(readFileSync(join(out, "result.json"), "utf8")).sources).toEqual(sources);
});
