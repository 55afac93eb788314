import { join } from "node:path";
import { expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { computePart, ledgerFor, leftOut } from "../../src/cli/study-parts.ts";
import { noLedger } from "../../src/experiment/ledger.ts";
import { openedSmall } from "./small-study.ts";
import { folder } from "./typed.ts";

const io: Io = {
  write: () => {},
  writeError: () => {},
  columns: 80,
  hasColours: false,
  isWatched: false,
};
const given = { json: false, resume: false, threads: "1" };
const precision = { kind: "precision", relative: "5 %", first: 70 };

it("work is kept where it is asked to be, and else nowhere", () => {
  expect(ledgerFor(openedSmall(), given, io)).toBe(noLedger);
  const ledger = ledgerFor(openedSmall(), { ...given, checkpoint: folder() }, io);
  expect(ledger.jobs()).toEqual([]);
  expect(() => ledgerFor(openedSmall(), { ...given, resume: true }, io)).toThrow(
    "--resume: say by --checkpoint",
  );
});

it.each([
  ["the runs of a fixed number", openedSmall(), {}, "72 runs of the replications 0 to 99"],
  ["those up to --runs", openedSmall(), { runs: "10" }, "0 runs of the replications 0 to 9"],
  ["those from --from", openedSmall(), { from: "64" }, "0 runs of the replications 64 to 99"],
  [
    "the first look of a rule",
    openedSmall({ runs: undefined, stop: precision }),
    {},
    "12 runs of the replications 0 to 69",
  ],
])("a shard is a part of %s", async (_, asked, more, told) => {
  const checkpoint = join(folder(), "part");
  // The first of two shards of two leaves has one; the alternatives count each.
  const shard = told.startsWith("0") ? "1/2" : "2/2";
  const text = await computePart(asked, { ...given, shard, checkpoint, ...more }, io);
  const [, range, runs] = /share of (the replications .*), (\S+) runs/.exec(text)!;
  expect(`${runs} runs of ${range}`).toBe(told);
});

it("a part goes on with what is done, without being asked to", async () => {
  const checkpoint = join(folder(), "part");
  const part = { ...given, shard: "1/1", checkpoint };
  const first = await computePart(openedSmall(), part, io);
  expect(await computePart(openedSmall(), part, io)).toBe(first);
});

it("files that were left out are told, each kind", () => {
  const files = { folder: "f", damaged: ["a.block", "b.block"], foreign: ["c.block"] };
  expect(leftOut(files as never, "they come again")).toBe(
    "f: 2 files damaged, as a.block: they come again\nf: 1 file of another study left out, as c.block\n",
  );
  expect(leftOut({ folder: "f", damaged: [], foreign: [] } as never, "")).toBe("");
});
