import { join } from "node:path";
import { expect, it } from "vitest";
import { openCheckpoint } from "../../src/cli/checkpoint.ts";
import { mergeParts, openParts } from "../../src/cli/merged.ts";
import { Unfinished } from "../../src/cli/unfinished.ts";
import { inlineExecutor } from "../../src/experiment/executor.ts";
import { computeShard } from "../../src/experiment/shards.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { unwatched } from "../support/study.ts";
import { CALIBRATE, openedSmall } from "./small-study.ts";
import { folder } from "./typed.ts";

const part = async (asked: ReturnType<typeof openedSmall>, index: number, to = 100): Promise<string> => {
  const path = join(folder(), `part-${index}`);
  const ledger = openCheckpoint(path, asked, { resume: false });
  const executor = inlineExecutor(new StudyWorker(asked.study));
  const what = { range: { from: 0, to }, shard: { index, of: 2 } };
  await computeShard(asked.study, what, { executor, ledger, watch: unwatched });
  return path;
};

it("the part that was asked for most runs says how many are enough", async () => {
  const parts = openParts([
    await part(openedSmall({ runs: 40 }), 2, 40),
    await part(openedSmall({ runs: "0.06k" }), 1, 60),
  ]);
  expect(parts.study.experiment.runs).toBe(60);
  const error: unknown = await mergeParts(parts).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Unfinished);
  expect(String(error)).toContain("replications 40 to 59 of all alternatives");
});

it("folders without any work are told as such", async () => {
  const empty = folder();
  openCheckpoint(empty, openedSmall({ calibrate: CALIBRATE }), { resume: false });
  const error: unknown = await mergeParts(openParts([empty])).catch((reason: unknown) => reason);
  expect(String(error)).toMatch(
    /the calibration, and all that follows.*--runs 100 --shard 1\/1 --checkpoint/s,
  );
});
