import { expect, it } from "vitest";
import { type Job, jobName } from "../../src/experiment/job.ts";

it("jobs that leave something else have other names", () => {
  const simulation = {
    do: "simulate",
    alternative: 0,
    first: 0,
    step: 1,
    count: 64,
    vector: null,
  } as const satisfies Job;
  const jobs: Job[] = [
    simulation,
    { ...simulation, alternative: 1 },
    { ...simulation, first: 64 },
    { ...simulation, step: 2 },
    { ...simulation, count: 65 },
    { do: "calibrate", first: 0, count: 64 },
    { do: "calibrate", first: 0, count: 65 },
  ];
  expect(new Set(jobs.map(jobName)).size).toBe(jobs.length);
  expect(jobName({ ...simulation })).toBe(jobName(simulation));
});
