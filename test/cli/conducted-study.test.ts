import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { conductAsked } from "../../src/cli/conducted-study.ts";
import { mergeParts, openParts, workIn } from "../../src/cli/merged.ts";
import type { OpenedStudy } from "../../src/cli/opened-study.ts";
import type { StudyGiven } from "../../src/cli/study-options.ts";
import { writeWanted } from "../../src/cli/tables.ts";
import { startThreads } from "../../src/cli/threads.ts";
import type { Conducted } from "../../src/experiment/conduct.ts";
import { memoryLedger } from "../../src/experiment/ledger.ts";
import { conductHere } from "../support/study.ts";
import { CALIBRATE, openedSmall } from "./small-study.ts";
import { folder } from "./typed.ts";

const listening = () => {
  const heard = { out: "", err: "" };
  const io = {
    write: (text: string) => {
      heard.out += text;
    },
    writeError: (text: string) => {
      heard.err += text;
    },
    ...{ columns: 80, hasColours: false, isWatched: false },
  };
  return { io, heard };
};

const FILES = ["outages.csv", "outages.parquet", "replications.csv", "replications.parquet"];
const bytesIn = (path: string) => FILES.map((name) => readFileSync(join(path, name), "base64"));

/** Does what was typed; the folder of its tables. */
const asked = async (opened: OpenedStudy, given: Partial<StudyGiven> = {}): Promise<string> => {
  const path = folder();
  const tables = given.shard === undefined ? { csv: path, parquet: path } : {};
  const typed = { json: false, resume: false, threads: "1", ...tables, ...given };
  await conductAsked(opened, typed, listening().io, async () => {});
  return path;
};

const studies = {
  "a replay over calibrated vectors": openedSmall({ calibrate: CALIBRATE, runs: 40 }),
  "years with uncertain inputs and a factor": openedSmall({
    replay: undefined,
    runs: 20,
    years: { horizon: "300 h" },
    designs: ["as-built", "hard-pair"],
    factors: { "services.chat.crash.repair.mean": ["1 h", "3 h"] },
    inputs: { each: 4, vary: { "services.chat.crash.life.mean": { uniform: ["10 h", "40 h"] } } },
  }),
};

for (const [name, opened] of Object.entries(studies)) {
  it(`however work is cut, killed and resumed, or parted and merged, the tables are the same bytes: ${name}`, async () => {
    const whole = bytesIn(await asked(opened));
    expect(Math.min(...whole.map(({ length }) => length))).toBeGreaterThan(2_000);
    expect(bytesIn(await asked(opened, { block: "1" }))).toEqual(whole);
    const checkpoint = join(folder(), "kept");
    expect(bytesIn(await asked(opened, { block: "9", checkpoint }))).toEqual(whole);
    const blocks = readdirSync(checkpoint).filter((file) => file.startsWith("simulate"));
    for (const file of blocks.filter((_, index) => index % 3 < 2)) rmSync(join(checkpoint, file));
    expect(bytesIn(await asked(opened, { block: "7", checkpoint, resume: true }))).toEqual(whole);
    const parts = [join(folder(), "1"), join(folder(), "2")];
    for (const [index, part] of parts.entries())
      await asked(opened, { shard: `${index + 1}/2`, checkpoint: part });
    const opening = openParts(parts);
    const merged = folder();
    const given = { json: false, csv: merged, parquet: merged };
    await writeWanted(await mergeParts(opening), given, workIn(opening), listening().io);
    expect(bytesIn(merged)).toEqual(whole);
  });
}

it("two threads write the same tables as one", async () => {
  const opened = studies["years with uncertain inputs and a factor"];
  const threads = await startThreads(opened.study, 2);
  const ledger = memoryLedger();
  const conducted = await conductHere(opened.study, { executor: threads, ledger, blockSize: 7 });
  await threads.close();
  const path = folder();
  await writeWanted(conducted, { json: false, csv: path, parquet: path }, ledger, listening().io);
  expect(bytesIn(path)).toEqual(bytesIn(await asked(opened)));
});

it("--out FOLDER/ takes the outputs that the experiment lists; --csv says another folder", async () => {
  const opened = openedSmall({ outputs: ["json", "csv", "parquet"], runs: 5 });
  const [out, csv] = [join(folder(), "new", "results/"), join(folder(), "tables")];
  const { io, heard } = listening();
  await conductAsked(opened, { json: false, resume: false, threads: "1", out, csv }, io, async () => {
    expect(existsSync(out)).toBe(true);
  });
  expect([readdirSync(out), readdirSync(csv)]).toEqual([
    ["outages.parquet", "replications.parquet"],
    ["outages.csv", "replications.csv"],
  ]);
  expect(heard).toEqual({ out: "", err: expect.stringContaining(`written: ${csv}/outages.csv\n`) });
  expect(heard.err).not.toContain("not written");
});

it("says what the experiment lists and nobody said where to", async () => {
  const opened = openedSmall({ outputs: ["json", "csv", "parquet"], runs: 5 });
  const { io, heard } = listening();
  const given = { json: true, resume: false, threads: "1", csv: folder() };
  await conductAsked(opened, given, io, async () => {});
  expect(heard.err).toContain("not written: the experiment's outputs parquet; --out FOLDER/ says where to\n");
});

it("tables wait for the result, and nothing but tables is left in their folder when it cannot be told", async () => {
  const path = folder();
  const given = { json: false, resume: false, threads: "1", csv: path };
  const tell = async (conducted: Conducted) => {
    expect([conducted.runs, readdirSync(path)]).toEqual([[5, 5], []]);
    throw new Error("no room");
  };
  await expect(conductAsked(openedSmall({ runs: 5 }), given, listening().io, tell)).rejects.toThrow(
    "no room",
  );
  expect(readdirSync(path)).toEqual([]);
});

it("a part of a study has no result and no tables", async () => {
  const given = { json: false, resume: false, shard: "1/2", checkpoint: folder(), parquet: folder() };
  await expect(conductAsked(openedSmall(), given, listening().io, async () => {})).rejects.toThrow(
    "--parquet: a part of a study has no result; merge writes that of the whole",
  );
});

it("a study that is interrupted tells what is known, and how to go on", async () => {
  const { io } = listening();
  const checkpoint = join(folder(), "kept");
  const typed = { json: false, resume: false, threads: "1", block: "1", checkpoint };
  let told = "";
  const interrupted = conductAsked(openedSmall({ runs: 4000 }), typed, io, async ({ ending }) => {
    told = ending;
  });
  setTimeout(() => process.emit("SIGINT"), 200);
  await expect(interrupted).rejects.toThrow(
    `what is done is in ${checkpoint}; the same command with --resume`,
  );
  expect(told).toBe("interrupted");
});

it("a study that is stopped before anything is known says how to go on", async () => {
  const typed = { json: false, resume: false, threads: "1", time: "0.001 ms" };
  const stopped = conductAsked(openedSmall(), typed, listening().io, async () => {});
  await expect(stopped).rejects.toThrow("with --checkpoint FOLDER a study can be stopped and go on");
});
