import { expect, it } from "vitest";
import type { SimulationJob } from "../../src/experiment/job.ts";
import type { JobResult } from "../../src/experiment/job-result.ts";
import { memoryLedger } from "../../src/experiment/ledger.ts";
import { outageRows } from "../../src/experiment/outage-rows.ts";
import { outageFields } from "../../src/experiment/recorder.ts";

const none = new Float64Array(0);

const job = (first: number, count: number, step = 1, alternative = 0): SimulationJob => ({
  do: "simulate",
  ...{ alternative, first, step, count, vector: null },
});

/** Replication r has r mod 3 outages; every number of the k-th says r and k. */
const left = ({ first, step, count }: SimulationJob): JobResult => {
  const rows = Array.from({ length: count }, (_, index) => {
    const replication = first + step * index;
    return Array.from({ length: replication % 3 }, (_, outage) => [
      index,
      ...outageFields.slice(1).map(() => replication + outage / 10),
    ]).flat();
  });
  return { values: none, outages: Float64Array.from(rows.flat()), parts: none };
};

const ledgerOf = (jobs: readonly SimulationJob[], damaged: readonly SimulationJob[] = []) => {
  const ledger = memoryLedger();
  for (const one of jobs) ledger.put(one, left(one));
  return { ...ledger, read: (one: SimulationJob) => (damaged.includes(one) ? null : ledger.read(one)) };
};

const rowsIn = (jobs: readonly SimulationJob[], runs: number, damaged?: readonly SimulationJob[]): number[] =>
  [...outageRows(ledgerOf(jobs, damaged) as never, 0, runs)].flatMap((piece) => [...piece]);

const expected = rowsIn([job(0, 50)], 50);

it("outages come by replication, each as its run left it", () => {
  expect(expected.length).toBe((16 * 3 + 1) * outageFields.length);
  expect(expected.slice(0, 2)).toEqual([1, 1]);
  expect(expected.filter((_, at) => at % outageFields.length === 0).slice(0, 5)).toEqual([1, 2, 2, 4, 5]);
});

it("how the work was cut does not show: other sizes, several vectors, overlaps, damaged files", () => {
  const [whole, second] = [job(0, 50), job(20, 5)];
  expect(rowsIn([job(30, 20), job(0, 7), job(7, 23), job(0, 9, 1, 1)], 50)).toEqual(expected);
  expect(
    rowsIn(
      [0, 1, 2].flatMap((first) => [job(first + 30, 7, 3), job(first, 10, 3)]),
      50,
    ),
  ).toEqual(expected);
  expect(rowsIn([whole, second, job(3, 9)], 50)).toEqual(expected);
  expect(rowsIn([job(0, 30), second, job(10, 40)], 50)).toEqual(expected);
  expect(rowsIn([whole, second, job(0, 20), job(20, 30)], 50, [whole])).toEqual(expected);
});

it("only those that count are told; one that is missing is no outage less, but a mistake", () => {
  expect(rowsIn([job(0, 50)], 4)).toEqual(expected.slice(0, 3 * outageFields.length));
  expect(() => rowsIn([job(0, 10), job(11, 39)], 50)).toThrow("all replications that count are kept");
  expect(() => rowsIn([job(0, 10)], 11)).toThrow("all replications that count are kept");
  expect(() => rowsIn([], 1)).toThrow("all replications that count are kept");
});

it("many outages come in pieces", () => {
  const pieces = [...outageRows(ledgerOf([job(0, 9_000)]) as never, 0, 9_000)];
  expect(pieces.length).toBeGreaterThan(3);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40_000);
});
