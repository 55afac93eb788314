import { expect, it } from "vitest";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { runsOf } from "../../src/experiment/run-stream.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { compile } from "../../src/model/compile.ts";
import { smallModel } from "../support/study.ts";

const plan = compile(smallModel.model());
const settings = { rule: { threshold: 0.5, settling: 0 }, horizon: 500 * 3600, untilQuiet: false };

it("runs come one by one, the same from wherever one begins", () => {
  const taken = (first: number, count: number) => {
    const runs = runsOf(plan, { ...settings, seed: "one", first });
    return Array.from({ length: count }, () => runs.next().value);
  };
  const all = taken(0, 5);
  expect(all.map(({ replication }) => replication)).toEqual([0, 1, 2, 3, 4]);
  expect(taken(3, 2)).toEqual(all.slice(3));
  expect(all[4]!.values).toEqual(createRunner(plan, settings)(runKey(seedKey("one"), "years", 4)));
  expect(new Set(all.map(({ values }) => values.downtime)).size).toBeGreaterThan(1);
});
