import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert as always, integer, property } from "fast-check";
import { expect, it } from "vitest";
import { blockBytes, blockFileName, readBlockFile } from "../../src/cli/block-file.ts";
import type { Job } from "../../src/experiment/job.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { openedSmall } from "./small-study.ts";
import { folder } from "./typed.ts";

const { study } = openedSmall();
const job: Job = { do: "simulate", alternative: 0, first: 5, step: 1, count: 3, vector: null };
const result = new StudyWorker(study).work(job);
const bytes = blockBytes(study.digest, job, result);
const name = blockFileName(job);
const here = folder();

const readBack = (content: Uint8Array, as = name) => {
  const path = join(here, as);
  writeFileSync(path, content);
  return readBlockFile(path, as, study);
};

/** A file with another header, and a checksum that fits it. */
const forged = (
  change: (header: { lengths: number[]; job: Job }) => object,
  payload = bytes.subarray(bytes.indexOf("\n") + 1),
) => {
  const header = { ...JSON.parse(bytes.toString("utf8", 0, bytes.indexOf("\n"))) };
  Object.assign(header, change(header));
  header.sha256 = createHash("sha256")
    .update(JSON.stringify(["secondtick-block/1", header.study, header.job, header.lengths]))
    .update(payload)
    .digest("hex");
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), payload]);
};

it("what a job left comes back from its file, bit by bit", () => {
  expect(result.outages.length).toBeGreaterThan(0);
  expect(readBack(bytes)).toEqual({ job, result });
  expect(readBack(forged(() => ({})))).toEqual({ job, result });
});

it("a file that ends early anywhere is not taken, nor one with something after its end", () => {
  for (let length = 0; length < bytes.length; length += 97)
    expect(readBack(bytes.subarray(0, length))).toBe("damaged");
  expect(readBack(bytes.subarray(0, -1))).toBe("damaged");
  expect(readBack(Buffer.concat([bytes, Buffer.from([0])]))).toBe("damaged");
});

it("a file with any bit turned is not taken (500 places)", () => {
  always(
    property(integer({ min: 0, max: 8 * bytes.length - 1 }), (bit) => {
      const turned = Buffer.from(bytes);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      expect(typeof readBack(turned)).toBe("string");
    }),
    { numRuns: 500, seed: 4 },
  );
});

it("blocks of another study, and of another name, are told apart from damaged ones", () => {
  expect(readBack(blockBytes("0".repeat(64), job, result))).toBe("foreign");
  expect(readBack(bytes, "simulate-1-5-1-3.block")).toBe("damaged");
});

it("numbers that no study has are refused, even with a checksum that fits", () => {
  for (const change of [
    () => ({ lengths: [1e12, 0, 0] }),
    () => ({ lengths: [-1, 0, 0] }),
    () => ({ lengths: [2 ** 31, 2 ** 31, 2 ** 31] }),
    () => ({ more: 1 }),
    () => ({ job: { ...job, alternative: 2 } }),
    () => ({ job: { ...job, count: 1e9 } }),
    () => ({ job: { ...job, first: 9_999_999, count: 3 } }),
    ({ lengths }: { lengths: number[] }) => ({ lengths: [lengths[0]! - 1, lengths[1]! + 1, lengths[2]!] }),
  ])
    expect(readBack(forged(change))).toBe("damaged");
});

it("rows of a run that is not in the block are refused, even with a checksum that fits", () => {
  const payload = Buffer.from(bytes.subarray(bytes.indexOf("\n") + 1));
  for (const run of [3, -1, 0.5, Number.NaN]) {
    payload.writeDoubleLE(run, 8 * result.values.length);
    expect(readBack(forged(() => ({}), payload))).toBe("damaged");
  }
});

it("a header that goes on and on is not searched for its end, and one that is sly says nothing", () => {
  expect(readBack(Buffer.alloc(1_000_000, "a"))).toBe("damaged");
  expect(readBack(Buffer.concat([Buffer.alloc(70_000, " "), bytes]))).toBe("damaged");
  expect(readBack(Buffer.from('{"__proto__":{"format":"secondtick-block/1"}}\n'))).toBe("damaged");
  expect(Object.hasOwn(Object.prototype, "format")).toBe(false);
});

it("links, folders and pipes are no blocks", () => {
  const other = folder();
  writeFileSync(join(other, "real"), bytes);
  symlinkSync(join(other, "real"), join(other, name));
  expect(readBlockFile(join(other, name), name, study)).toBe("damaged");
  expect(readBlockFile(other, name, study)).toBe("damaged");
  const pipe = join(other, "pipe");
  const [command, ...operands] = ["mkfifo", pipe];
  if (spawnSync(command!, operands).status === 0) expect(readBlockFile(pipe, "pipe", study)).toBe("damaged");
});
