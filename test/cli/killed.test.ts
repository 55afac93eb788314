import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { file, folder, typed } from "./typed.ts";

const RUNS = 800;
const EXPERIMENT = `version: 1
title: years of a pair
model: model.yaml
years: { horizon: 1 year }
designs: [as-built]
seed: killed
runs: ${RUNS}
`;
const MODEL = `version: 1
title: a pair
services:
  chat:
    servers: 2
    scheme: { kind: load-shared, needed: 1 }
    crash: { life: { kind: exponential, mean: 300 h }, repair: { kind: exponential, mean: 20 h } }
`;

const blocksIn = (path: string): number =>
  existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".block")).length : 0;

/** Starts a study in a process of its own, and kills that without warning once so many blocks are there. */
const killedAt = async (
  blocks: number,
  argv: readonly string[],
  path: string,
): Promise<NodeJS.Signals | null> => {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...argv], { stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on("exit", (_, signal) => resolve(signal)),
  );
  while (child.exitCode === null && blocksIn(path) < blocks) await wait(1);
  child.kill("SIGKILL");
  return ended;
};

it("a study that is killed at a random moment, without warning, ends with the bytes of one that never was", async () => {
  const experiment = join(file(MODEL), "..", "experiment.yaml");
  writeFileSync(experiment, EXPERIMENT);
  const path = join(folder(), "checkpoint");
  const argv = ["compare", experiment, "--threads", "1", "--json", "--checkpoint", path];
  const blocks = 3 + Math.floor(20 * Math.random());
  expect(await killedAt(blocks, [...argv, "--block", "16"], path)).toBe("SIGKILL");
  const done = blocksIn(path);
  expect(done).toBeGreaterThanOrEqual(blocks);
  expect(16 * done).toBeLessThan(RUNS);
  const resumed = await typed(...(argv as [string]), "--resume", "--block", "100");
  const whole = await typed("compare", experiment, "--threads", "1", "--json");
  expect(resumed).toEqual(whole);
  expect(whole.code).toBe(0);
}, 60_000);
