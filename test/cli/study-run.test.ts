import { expect, it } from "vitest";
import { precisionAt, runPart, runStudy } from "../../src/cli/study-run.ts";
import { compareResult } from "../../src/experiment/compare.ts";
import { NothingDone } from "../../src/experiment/conditions.ts";
import { memoryLedger } from "../../src/experiment/ledger.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { around, lookAt } from "../experiment/stopping/looks.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

const io = { write: () => {}, writeError: () => {}, columns: 80, hasColours: false, isWatched: false };
const study = studyOf(smallExperiment({ runs: 30 }), smallModel);

it("the bytes are those of the same work here; it lets go of Ctrl-C when it is done", async () => {
  const listening = process.listenerCount("SIGINT");
  const result = compareResult(await runStudy(study, { threads: 1, blockSize: 9 }, io));
  expect(JSON.stringify(result)).toBe(JSON.stringify(compareResult(await conductHere(study))));
  expect(process.listenerCount("SIGINT")).toBe(listening);
});

it("when its time is up it stops; before anything was done it has nothing to say", async () => {
  const endless = studyOf(smallExperiment({ runs: 50_000 }), smallModel);
  await expect(runStudy(study, { threads: 1, time: -1 }, io)).rejects.toThrow(NothingDone);
  const { ending, runs } = await runStudy(endless, { threads: 1, time: 0.3, blockSize: 5 }, io);
  expect(ending).toBe("time");
  expect(Math.min(...runs)).toBeGreaterThan(0);
});

it("the precision at a look is the worst that is known", () => {
  const look = lookAt([around(100, 1), around(100, 50)], [64, 64]);
  expect(precisionAt(look, 0.95)).toMatch(/^ · ±\d+(\.\d)? %$/);
  expect(precisionAt(lookAt([Array(64).fill(0)], [64]), 0.95)).toMatch(/^$|±0/);
});

it("a part of a study goes into the ledger", async () => {
  const ledger = memoryLedger();
  await runPart(
    study,
    { range: { from: 0, to: 30 }, shard: { index: 1, of: 1 } },
    { threads: 1, ledger },
    io,
  );
  expect(ledger.jobs().length).toBeGreaterThan(0);
});
