import { expect, it } from "vitest";
import type { Checkpoint, Claim } from "../../src/cli/checkpoint.ts";
import { commandsFor } from "../../src/cli/merge-advice.ts";
import { gapsOf } from "../../src/experiment/merge.ts";
import { shardJobs } from "../../src/experiment/shards.ts";
import { manifestOf } from "../../src/experiment/study-manifest.ts";
import { openedSmall } from "./small-study.ts";

const asked = { ...openedSmall(), options: ["--seed", "a b"] };
const { study } = asked;
const START = "npx secondtick compare small-experiment.yaml --seed 'a b'";

const advice = (folders: Readonly<Record<string, readonly Claim[]>>, from: number, to: number): string[] => {
  const jobs = shardJobs(study, null, { from, to }, { index: 1, of: 1 });
  const checkpoints = Object.entries(folders).map(
    ([folder, claims]) => ({ folder, claims }) as unknown as Checkpoint,
  );
  const parts = { study, manifest: manifestOf(asked), checkpoints };
  return commandsFor(parts, { jobs, gaps: gapsOf(jobs), calibration: null }).map((command) =>
    command.replace(START, ""),
  );
};

const claim = (index: number, of: number, to = 300): Claim => ({ index, of, from: 0, to });

it("shards that nobody set out to compute go into folders of their own", () => {
  expect(advice({ a: [claim(1, 4)], b: [claim(3, 4)] }, 64, 128)).toEqual([
    " --runs 300 --shard 2/4 --checkpoint part-2",
  ]);
});

it("shards that somebody began go on where they are", () => {
  expect(advice({ a: [claim(1, 2)], b: [claim(2, 2)] }, 130, 140)).toEqual([
    " --runs 300 --shard 2/2 --checkpoint b",
  ]);
});

it("what no shard covers is shared among the folders that there are", () => {
  expect(advice({ a: [claim(1, 1, 128)], b: [] }, 128, 256)).toEqual([
    " --from 128 --runs 256 --shard 1/2 --checkpoint a",
    " --from 128 --runs 256 --shard 2/2 --checkpoint b",
  ]);
});
