import { assert as always, asyncProperty, boolean, constantFrom, integer, record } from "fast-check";
import { expect, it } from "vitest";
import { Collected } from "../../src/experiment/collected.ts";
import { compareResult } from "../../src/experiment/compare.ts";
import { NothingDone } from "../../src/experiment/conditions.ts";
import { gapsIn, missingJobs, takeOver } from "../../src/experiment/conduct.ts";
import { type Executor, inlineExecutor } from "../../src/experiment/executor.ts";
import { memoryLedger } from "../../src/experiment/ledger.ts";
import type { Look } from "../../src/experiment/stopping/rule.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { conductHere, smallExperiment, smallModel, unwatched } from "../support/study.ts";

const study = (changes: object = {}) => studyOf(smallExperiment({ runs: 24, ...changes }), smallModel);
const vary = { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } };
const kinds = {
  plain: {},
  inputs: { inputs: { each: 5, vary } },
  calibrated: { calibrate: { samples: 90, keep: 7, accept: { from: "1 h", to: "6 h" }, vary } },
};
const bytesOf = async (...given: Parameters<typeof conductHere>) =>
  JSON.stringify(compareResult(await conductHere(...given)));

/** Two workers that do jobs in an order of their own, as threads might. */
const shuffled = (study: Parameters<typeof conductHere>[0], seed: number, isTwo: boolean): Executor => {
  const workers = [new StudyWorker(study), new StudyWorker(study)] as const;
  return {
    run: async (jobs, done) => {
      const order = jobs.map((job, index) => ({ job, rank: Math.sin(seed + 13 * index) }));
      order.sort((one, other) => one.rank - other.rank);
      for (const [index, { job }] of order.entries())
        done(job, workers[isTwo ? ((index % 2) as 0 | 1) : 0].work(job));
    },
  };
};

it.each(Object.entries(kinds))(
  "%s: who does the work, how it is cut and in which order it comes changes no byte (4 cases)",
  async (_, changes) => {
    const own = study(changes);
    const whole = await bytesOf(own);
    const how = record({
      seed: integer({ min: 0, max: 1000 }),
      isTwo: boolean(),
      blockSize: constantFrom(1, 3, 7, 100),
    });
    await always(
      asyncProperty(how, async ({ seed, isTwo, blockSize }) => {
        expect(await bytesOf(own, { executor: shuffled(own, seed, isTwo), blockSize })).toBe(whole);
      }),
      { seed: 4, numRuns: 4 },
    );
    expect(await bytesOf(study({ ...changes, seed: "other" }))).not.toBe(whole);
  },
);

it("what is in the ledger is not done again, and looks see the same", async () => {
  const own = study({
    runs: undefined,
    question: { metric: "longest-outage" },
    designs: ["as-built", "same-again"],
    stop: { kind: "precision", width: "40 min", first: 16 },
  });
  const looks: string[] = [];
  const looked = ({ runs, sample }: Look) =>
    looks.push(JSON.stringify([runs, runs.map((_, one) => sample(one))]));
  const ledger = memoryLedger();
  const watch = { ...unwatched, looked };
  const fresh = await bytesOf(own, { ledger, watch, blockSize: 10 });
  const seen = looks.splice(0);
  expect(seen.length).toBeGreaterThan(1);
  const half = {
    ...memoryLedger(),
    jobs: () => ledger.jobs().filter((_, index) => index % 2 === 0),
    read: ledger.read,
  };
  let jobs = 0;
  const here = inlineExecutor(new StudyWorker(own));
  const counting: Executor = {
    run: (all, ...rest) => {
      jobs += all.length;
      return here.run(all, ...rest);
    },
  };
  expect(await bytesOf(own, { ledger: half, watch, executor: counting, blockSize: 8 })).toBe(fresh);
  expect([looks.splice(0), jobs > 0]).toEqual([seen, true]);
  jobs = 0;
  expect(await bytesOf(own, { ledger, watch, executor: counting })).toBe(fresh);
  expect([looks, jobs]).toEqual([seen, 0]);
});

it("a stop after any job leaves what --runs with the recorded number leaves", async () => {
  const own = study();
  for (const after of [4, 6, 9, 100]) {
    let done = 0;
    const simulating = () => void done++;
    const conducted = await conductHere(own, {
      watch: { ...unwatched, simulating },
      // Once before the first job, and once after each.
      stop: () => (done > after ? "time" : null),
      blockSize: 6,
    });
    expect(conducted.ending).toBe(after === 100 ? "runs" : "time");
    expect(Math.max(...conducted.runs) - Math.min(...conducted.runs)).toBeLessThanOrEqual(6);
    const { ended, ...rest } = compareResult(conducted);
    const repeated = study({ runs: undefined, stop: { kind: "runs", runs: [...conducted.runs] } });
    const { ended: again, ...wanted } = compareResult(await conductHere(repeated));
    expect(JSON.stringify(rest)).toBe(JSON.stringify(wanted));
    expect(again.repeat).toBe(ended.repeat);
  }
});

it("alternatives that were precise enough keep their runs when time is up", async () => {
  const own = study({
    runs: undefined,
    replay: { fault: "cut", horizon: "8 h" },
    designs: ["as-built", "two-paths"],
    question: { metric: "longest-outage" },
    stop: { kind: "precision", width: "25 min", first: 16 },
  });
  let [looks, jobs] = [0, 0];
  const simulating = () => void jobs++;
  const looked = () => {
    looks++;
    jobs = 0;
  };
  const conducted = await conductHere(own, {
    watch: { ...unwatched, simulating, looked },
    stop: () => (looks === 3 && jobs === 3 ? "time" : null),
    blockSize: 10,
  });
  expect([conducted.ending, ...conducted.runs]).toEqual(["time", 80, 64]);
});

it("stopped before each alternative has a run, a study has nothing to say", async () => {
  await expect(conductHere(study(), { stop: () => "interrupted" })).rejects.toThrow(NothingDone);
});

it("only gaps are missing, early replications of all alternatives first", () => {
  const own = study();
  const collected = new Collected(2, own.columns.length);
  const worker = new StudyWorker(own);
  const ledger = memoryLedger();
  for (const first of [2, 7]) {
    const job = { do: "simulate", alternative: 0, first, step: 1, count: 2, vector: null } as const;
    ledger.put(job, worker.work(job));
  }
  takeOver(collected, ledger);
  const block = { alternative: 0, first: 0, step: 1, count: 10 };
  expect(gapsIn(collected, block).map(({ first, count }) => [first, count])).toEqual([
    [0, 2],
    [4, 3],
    [9, 1],
  ]);
  const jobs = missingJobs(collected, [10, 5], null, 4);
  expect(jobs.map(({ alternative, first, count }) => [alternative, first, count])).toEqual([
    [0, 0, 2],
    [1, 0, 4],
    [0, 4, 3],
    [1, 4, 1],
    [0, 9, 1],
  ]);
});
