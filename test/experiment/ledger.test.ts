import { assert as always, array, integer, property, tuple } from "fast-check";
import { expect, it } from "vitest";
import type { Block } from "../../src/experiment/blocks.ts";
import { replicationsOf } from "../../src/experiment/blocks.ts";
import type { SimulationJob } from "../../src/experiment/job.ts";
import { type JobResult, PART_WIDTH } from "../../src/experiment/job-result.ts";
import { eachBlock, memoryLedger, noLedger } from "../../src/experiment/ledger.ts";
import { outageFields } from "../../src/experiment/recorder.ts";

const jobOf = (first: number, count: number, step = 1, alternative = 0): SimulationJob => ({
  do: "simulate",
  alternative,
  first,
  step,
  count,
  vector: null,
});

/** Every run leaves its own number, in two columns, an outage and a part. */
const leftBy = (job: Block): JobResult => {
  const rows = (width: number) =>
    Float64Array.from(
      replicationsOf(job).flatMap((replication, index) => [
        index,
        ...Array<number>(width - 1).fill(replication),
      ]),
    );
  return {
    values: Float64Array.from(replicationsOf(job).flatMap((replication) => [replication, 2 * replication])),
    outages: rows(outageFields.length),
    parts: rows(PART_WIDTH),
  };
};

const ledgerOf = (jobs: readonly SimulationJob[]) => {
  const ledger = memoryLedger();
  for (const job of jobs) ledger.put(job, leftBy(job));
  return ledger;
};

const told = (ledger: Parameters<typeof eachBlock>[0]): number[] => {
  const all: number[] = [];
  eachBlock(ledger, (block, result) => {
    expect(result).toEqual(leftBy(block));
    all.push(...replicationsOf(block));
  });
  return all;
};

it("what was put is there; nothing is kept where nothing is to be", () => {
  const ledger = ledgerOf([jobOf(0, 2), jobOf(2, 2)]);
  expect(ledger.jobs()).toEqual([jobOf(0, 2), jobOf(2, 2)]);
  expect(ledger.read(ledger.jobs()[1]!)).toEqual(leftBy(jobOf(2, 2)));
  noLedger.put(jobOf(0, 1), leftBy(jobOf(0, 1)));
  expect([noLedger.jobs(), noLedger.read(jobOf(0, 1))]).toEqual([[], null]);
});

it("blocks that overlap in any way are told with each replication once, in order (100 cases)", () => {
  const blocks = array(tuple(integer({ min: 0, max: 60 }), integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 8,
  });
  always(
    property(blocks, (ranges) => {
      const jobs = ranges.map(([first, count]) => jobOf(first, count));
      const all = [...new Set(jobs.flatMap(replicationsOf))].sort((one, other) => one - other);
      expect(told(ledgerOf(jobs))).toEqual(all);
    }),
    { numRuns: 100, seed: 4 },
  );
});

it("alternatives come one after another, and within them what shares a vector", () => {
  const ledger = ledgerOf([jobOf(1, 2, 2, 1), jobOf(1, 2, 2), jobOf(0, 3, 2), jobOf(2, 3, 2)]);
  expect(told(ledger)).toEqual([0, 2, 4, 6, 1, 3, 1, 3]);
});

it("what is damaged is left out, and what others have of it is told", () => {
  const ledger = ledgerOf([jobOf(0, 4), jobOf(2, 4)]);
  const [damaged] = ledger.jobs();
  expect(told({ ...ledger, read: (job) => (job === damaged ? null : ledger.read(job)) })).toEqual([
    2, 3, 4, 5,
  ]);
});
