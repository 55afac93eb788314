import { expect, it } from "vitest";
import { experimentIn } from "../../src/cli/checked-file.ts";
import { startThreads } from "../../src/cli/threads.ts";
import { compare } from "../../src/experiment/compare.ts";
import { type Executor, inlineExecutor, Worker } from "../../src/experiment/jobs.ts";

const file = "test/cli/study/experiment.yaml";

const bytesFrom = async (executor: Executor): Promise<string> => {
  const { experiment, model } = experimentIn(file);
  return JSON.stringify(await compare(experiment, model, executor, () => {}));
};

it("one thread, two threads and no thread give the same bytes", async () => {
  const { experiment, model } = experimentIn(file);
  const here = await bytesFrom(inlineExecutor(new Worker(model, experiment)));
  for (const count of [1, 2]) {
    const threads = await startThreads({ file, overrides: {} }, count);
    expect(await bytesFrom(threads)).toBe(here);
    await threads.close();
  }
  const other = await startThreads({ file, overrides: { seed: "other" } }, 1);
  expect(await bytesFrom(other)).not.toBe(here);
  await other.close();
});
