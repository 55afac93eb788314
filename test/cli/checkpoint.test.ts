import { existsSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { claim, manifestOfFolder, openCheckpoint, readCheckpoint } from "../../src/cli/checkpoint.ts";
import { conductHere } from "../support/study.ts";
import { openedSmall } from "./small-study.ts";
import { file, folder } from "./typed.ts";

const RESUME = { resume: true };
const NEW = { resume: false };
const asked = openedSmall();
const blocksIn = (path: string) => readdirSync(path).filter((name) => name.endsWith(".block"));

/** A folder with all that the study asks for. */
const finished = async (path = folder(), blockSize = 30): Promise<string> => {
  await conductHere(asked.study, { ledger: openCheckpoint(path, asked, NEW), blockSize });
  return path;
};

const valuesOf = async (ledger = openCheckpoint(folder(), asked, NEW), blockSize?: number) => {
  const { collected, runs } = await conductHere(asked.study, { ledger, ...(blockSize && { blockSize }) });
  return asked.study.columns.map((_, column) =>
    runs.map((count, index) => collected.column(index, column, count)),
  );
};

it("a folder is made, keeps every block in a file of its own, and gives them back", async () => {
  const path = await finished(join(folder(), "new", "er"));
  expect(blocksIn(path)).toHaveLength(8);
  expect(readdirSync(path)).toHaveLength(9);
  const { manifest, ...checkpoint } = readCheckpoint(path, asked.study);
  expect(manifest).toMatchObject({ study: asked.study.digest, alternatives: ["as-built", "two-paths"] });
  expect(checkpoint.jobs()).toHaveLength(8);
  for (const job of checkpoint.jobs()) expect(checkpoint.read(job)?.values.length).toBeGreaterThan(0);
});

it("finished work is gone on with only when asked to, and what is there is told", async () => {
  const path = await finished();
  expect(() => openCheckpoint(path, asked, NEW)).toThrow(
    `${path}: 200 replications of this study are done here, of 2 alternatives together; go on with them by --resume`,
  );
  const executor = { run: async (jobs: readonly unknown[]) => expect(jobs).toEqual([]) };
  await conductHere(asked.study, { ledger: openCheckpoint(path, asked, RESUME), executor });
});

it("the values are the same whatever was done before, in blocks of whatever size", async () => {
  const whole = await valuesOf();
  const path = folder();
  let left = 3;
  const stop = () => (left-- > 0 ? null : ("interrupted" as const));
  await conductHere(asked.study, { ledger: openCheckpoint(path, asked, NEW), blockSize: 10, stop });
  const done = blocksIn(path).length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(20);
  expect(await valuesOf(openCheckpoint(path, asked, RESUME), 17)).toEqual(whole);
  expect(await valuesOf(openCheckpoint(path, asked, RESUME))).toEqual(whole);
});

it("damaged files are left out, removed, and computed again; those of other studies stay", async () => {
  const path = await finished();
  const whole = await valuesOf();
  const [one, two, three] = blocksIn(path).map((name) => join(path, name)) as [string, string, string];
  writeFileSync(one, readFileSync(one).subarray(0, -9));
  const turned = readFileSync(two);
  turned[turned.length - 100]! ^= 4;
  writeFileSync(two, turned);
  const foreign = readFileSync(three, "latin1").replace(asked.study.digest, "0".repeat(64));
  writeFileSync(three, foreign, "latin1");
  const opened = openCheckpoint(path, asked, RESUME);
  expect([opened.damaged.length, opened.foreign.length, opened.jobs().length]).toEqual([2, 1, 5]);
  expect([existsSync(one), existsSync(two), existsSync(three)]).toEqual([false, false, true]);
  expect(await valuesOf(opened, 30)).toEqual(whole);
  expect(readCheckpoint(path, asked.study)).toMatchObject({ damaged: [], foreign: [] });
});

it("a folder of another study is refused, with what differs", async () => {
  const path = await finished();
  const refusal = (changes: object) => {
    try {
      openCheckpoint(path, openedSmall(changes), RESUME);
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };
  expect(refusal({ seed: "other" })).toMatch(
    /holds another study.*\n {2}seed: "other" and "small"\n {2}Choose/s,
  );
  expect(refusal({ designs: ["as-built"] })).toContain("alternatives: as-built and as-built, two-paths");
  expect(refusal({ replay: { fault: "cut", horizon: "999 h" } })).toContain("replay: ");
  expect(refusal({ runs: 7 })).toBe("");
});

it("more runs, or another question, of the same values is the same study: what was asked last counts", async () => {
  const path = await finished();
  openCheckpoint(path, openedSmall({ runs: 300 }), RESUME);
  expect(manifestOfFolder(path).sources.experiment).toMatchObject({ runs: 300 });
});

it("a folder with other files, a file, and a folder whose study cannot be read are refused", async () => {
  const other = file("something", "thesis.txt");
  expect(() => openCheckpoint(join(other, ".."), asked, NEW)).toThrow("it holds other files, as thesis.txt");
  expect(() => openCheckpoint(other, asked, NEW)).toThrow(/cannot be written|it is no folder/);
  const path = await finished();
  writeFileSync(join(path, "study.json"), '{"format":"secondtick-checkpoint/9"}');
  expect(() => openCheckpoint(path, asked, RESUME)).toThrow("not the file of a study that this version");
  expect(() => manifestOfFolder(join(path, "nowhere"))).toThrow("there is no such folder");
});

it("a manifest that is a link is not followed", async () => {
  const path = await finished();
  const link = folder();
  symlinkSync(join(path, "study.json"), join(link, "study.json"));
  expect(() => manifestOfFolder(link)).toThrow("not the file of a study");
});

it("drafts that were left are ignored, and removed once they are old", async () => {
  const path = await finished();
  const [young, old] = [".draft-young", ".draft-old"].map((name) => join(path, name)) as [string, string];
  for (const draft of [young, old]) writeFileSync(draft, "half a blo");
  utimesSync(old, new Date(0), new Date(0));
  expect(openCheckpoint(path, asked, RESUME).jobs()).toHaveLength(8);
  expect([existsSync(young), existsSync(old)]).toEqual([true, false]);
});

it("which parts were asked for is noted, and names that say nothing sound are not heeded", async () => {
  const path = await finished();
  claim(openCheckpoint(path, asked, RESUME), { index: 2, of: 3, from: 64, to: 128 });
  for (const name of ["shard-4-of-3-from-0-to-9", "shard-1-of-3-from-9-to-9", "shard-x"])
    writeFileSync(join(path, name), "");
  expect(readCheckpoint(path, asked.study).claims).toEqual([{ index: 2, of: 3, from: 64, to: 128 }]);
});
