import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openOutageSpool } from "../../src/cli/outage-spool.ts";
import type { SimulationJob } from "../../src/experiment/job.ts";
import { file, folder } from "./typed.ts";

const job = (first: number): SimulationJob => ({
  do: "simulate",
  ...{ alternative: 0, first, step: 1, count: 2, vector: null },
});
const left = (...outages: number[]) => ({
  values: Float64Array.of(1, 2),
  outages: Float64Array.of(9, ...outages).subarray(1),
  parts: Float64Array.of(3),
});

it("gives back the outages of each job, and nothing else; nothing is left of it", () => {
  const here = folder();
  const spool = openOutageSpool(here);
  const jobs = [job(0), job(2), job(4)];
  const none = new Float64Array(0);
  spool.put(jobs[0]!, left(1, Number.NaN));
  spool.put(jobs[1]!, left());
  spool.put(jobs[2]!, left(-0, 5, 1e300));
  spool.put({ do: "calibrate", first: 0, count: 1 }, left(8));
  expect(spool.jobs()).toEqual(jobs);
  expect(jobs.map((one) => spool.read(one)!.outages)).toEqual([
    Float64Array.of(1, Number.NaN),
    none,
    Float64Array.of(-0, 5, 1e300),
  ]);
  expect(spool.read(jobs[0]!)).toMatchObject({ values: none, parts: none });
  expect(spool.read(job(0))).toBeNull();
  spool.close();
  expect(readdirSync(here)).toEqual([]);
});

it("says where nothing can be written", () => {
  const path = join(file("x"), "tables");
  expect(() => openOutageSpool(path)).toThrow(path);
});
