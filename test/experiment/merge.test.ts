import { expect, it } from "vitest";
import type { Conducted } from "../../src/experiment/conduct.ts";
import { inlineExecutor } from "../../src/experiment/executor.ts";
import { memoryLedger } from "../../src/experiment/ledger.ts";
import { type ComputedPart, gapsOf, MorePartsNeeded, merge, overlapsOf } from "../../src/experiment/merge.ts";
import { computeShard, type StudyPart } from "../../src/experiment/shards.ts";
import { type Study, studyOf } from "../../src/experiment/study.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { conductHere, smallExperiment, smallModel, unwatched } from "../support/study.ts";

const designs = ["as-built", "two-paths"];
const calibrate = {
  samples: 60,
  keep: 5,
  accept: { from: "1 h", to: "6 h" },
  vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } },
};
const stop = { kind: "precision", relative: "20 %", events: 1, first: 16 };
const question = { metric: "downtime", target: "mean" };
const studyWith = (changes: object): Study =>
  studyOf(smallExperiment({ designs, runs: 150, ...changes }), smallModel);
const plain = studyWith({});

const computed = async (study: Study, part: StudyPart, blockSize?: number): Promise<ComputedPart> => {
  const ledger = memoryLedger();
  const executor = inlineExecutor(new StudyWorker(study));
  await computeShard(study, part, { executor, ledger, watch: unwatched, blockSize });
  return { name: `part ${part.shard.index}`, ledger };
};

const shardsOf = (study: Study, of: number, to: number, from = 0): Promise<ComputedPart[]> =>
  Promise.all(
    Array.from({ length: of }, (_, index) =>
      computed(study, { range: { from, to }, shard: { index: index + 1, of } }),
    ),
  );

const missing = async (study: Study, parts: readonly ComputedPart[]): Promise<MorePartsNeeded> => {
  const error: unknown = await merge(study, parts).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MorePartsNeeded);
  return error as MorePartsNeeded;
};

/** All that a result is made from. */
const textOf = ({ study, calibration, collected, runs, ending }: Conducted) =>
  JSON.stringify([
    calibration,
    runs,
    ending,
    runs.map((count, index) => study.columns.map((_, column) => [...collected.column(index, column, count)])),
    runs.map((count, index) => [...collected.part(index, [1, 0, 1], count)]),
  ]);

it.each([
  ["a plain study", plain],
  ["a calibrated one", studyWith({ calibrate })],
])("%s in parts is what it is in one go, bit by bit", async (_, study) => {
  const whole = textOf(await conductHere(study));
  expect(textOf(await merge(study, await shardsOf(study, 3, 150)))).toBe(whole);
  expect(textOf(await merge(study, (await shardsOf(study, 2, 150)).reverse()))).toBe(whole);
});

it("a study that looks at doublings ends where it does in one go, and asks for the next doubling until then", async () => {
  const study = studyWith({ stop, question, runs: undefined, designs: ["as-built", "same-again"] });
  const whole = await conductHere(study);
  const most = Math.max(...whole.runs);
  expect(most).toBeGreaterThan(16);
  const parts = await shardsOf(study, 2, 16);
  const { jobs, looked } = await missing(study, parts);
  expect(looked?.runs).toEqual([16, 16]);
  expect(gapsOf(jobs)[0]).toMatchObject({ from: 16, to: 32 });
  const more = await shardsOf(study, 3, most, 16);
  expect(textOf(await merge(study, [...parts, ...more]))).toBe(textOf(whole));
});

it("gaps are told as ranges, alternatives that lack the same together", async () => {
  const [first, , third] = await shardsOf(plain, 3, 150);
  const { jobs, looked } = await missing(plain, [first!, third!]);
  expect(looked).toBeNull();
  expect(gapsOf(jobs)).toEqual([{ from: 64, to: 128, alternatives: [0, 1] }]);
  expect(gapsOf([{ do: "calibrate", first: 0, count: 3 }])).toEqual([]);
});

it("replications that two parts have both are found, with the parts", async () => {
  const parts = await shardsOf(plain, 2, 150);
  expect(overlapsOf(plain, parts)).toEqual([]);
  const again = await computed(plain, { range: { from: 60, to: 70 }, shard: { index: 1, of: 1 } });
  expect(overlapsOf(plain, [...parts, { ...again, name: "again" }])).toEqual([
    { alternative: 0, from: 60, to: 64, one: "part 1", other: "again" },
    { alternative: 1, from: 60, to: 64, one: "part 1", other: "again" },
  ]);
});

it("blocks of one part may overlap: a folder that two processes shared is no mistake", async () => {
  const [one] = await shardsOf(plain, 1, 150);
  const other = await computed(plain, { range: { from: 0, to: 150 }, shard: { index: 1, of: 1 } }, 17);
  const jobs = [...one!.ledger.jobs(), ...other.ledger.jobs()];
  const both = {
    jobs: () => jobs,
    read: (job: (typeof jobs)[0]) => one!.ledger.read(job) ?? other.ledger.read(job),
  };
  expect(overlapsOf(plain, [{ name: "shared", ledger: both }])).toEqual([]);
  expect(textOf(await merge(plain, [{ name: "shared", ledger: both }]))).toBe(
    textOf(await conductHere(plain)),
  );
});
