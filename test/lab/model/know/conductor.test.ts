import { MessageChannel } from "node:worker_threads";
import { expect, it } from "vitest";
import { type Executor, inlineExecutor } from "../../../../src/experiment/executor.ts";
import { compareDesigns, modelFrom, studyFromText } from "../../../../src/experiment/from-text.ts";
import { StudyWorker } from "../../../../src/experiment/study-worker.ts";
import type { Known, StudyAsk } from "../../../../src/lab/known.ts";
import { conductStudy, stagesOf } from "../../../../src/lab/model/know/conductor.ts";
import { portExecutor } from "../../../../src/lab/model/know/port-executor.ts";
import { type Port, serveRuns } from "../../../../src/lab/model/know/runner.ts";
import { studyOfTexts } from "../../../../src/lab/model/know/study-texts.ts";
import { exportOf } from "../../../../src/lab/model/texts/export.ts";
import { labState, oneServer } from "../../../support/lab-state.ts";

/** Its theory is quick. */
const exponential = oneServer.replace(
  "{ life: 1000 h, repair: 10 h }",
  "{ life: { kind: exponential, mean: 1000 h }, repair: { kind: exponential, mean: 10 h } }",
);

const askOf = (runs: number): StudyAsk => {
  const { text, actions } = labState(exponential).variants[0];
  const state = labState(exponential, {
    variants: [
      { text, design: "as-built", actions, forkedAt: null },
      { text, design: "spare", actions, forkedAt: 0 },
    ],
  });
  return { exported: exportOf(state, runs), runs, beside: {}, also: [] };
};

const here = (ask: StudyAsk): Executor => inlineExecutor(new StudyWorker(studyOfTexts(ask)));

/** Somebody who makes runs at the other end of a channel, and the way to end it. */
const runner = () => {
  const { port1, port2 } = new MessageChannel();
  serveRuns(port1 as unknown as Port);
  return { port: port2 as unknown as Port, close: () => port1.close() };
};

const numbers = (known: Known, variant: number) =>
  Object.fromEntries(
    known.variants[variant]!.numbers.map(({ key, estimate, lower, upper }) => [
      key,
      [estimate, lower, upper],
    ]),
  );

it("tells of each doubling, and of all at the end", () => {
  expect(stagesOf(1000)).toEqual([25, 50, 100, 200, 400, 800, 1000]);
  expect(stagesOf(25)).toEqual([25]);
  expect(stagesOf(3)).toEqual([3]);
});

it("knows at the end what a comparison of the same files says, to the last bit", async () => {
  const ask = askOf(120);
  const stages: number[] = [];
  const known = await conductStudy(ask, here(ask), ({ runs }) => stages.push(runs));
  expect(stages).toEqual([25, 50, 100]);
  const study = studyFromText(ask.exported.experiment, () => modelFrom(ask.exported.model));
  const { alternatives } = await compareDesigns(study);
  alternatives.forEach(({ means, longer }, index) => {
    const told = numbers(known, index);
    const { estimate, lower, upper } = means.downtime as { estimate: number; lower: number; upper: number };
    expect(told["downtime/mean"]?.[0]).toBe(estimate);
    if (Number.isFinite(lower)) expect(told["downtime/mean"]).toEqual([estimate, lower, upper]);
    // No run has an outage of just that length.
    for (const { x, chance } of longer)
      expect(told[`longest-outage/longer/${x}`]).toEqual([chance.estimate, chance.lower, chance.upper]);
  });
  expect(known.csv?.split("\n").filter(Boolean)).toHaveLength(1 + 2 * 120);
});

it("knows the same whoever makes the runs", async () => {
  const ask = askOf(60);
  const two = [runner(), runner()];
  const known = await conductStudy(
    ask,
    portExecutor(
      two.map(({ port }) => port),
      ask,
    ),
    () => {},
  );
  for (const { close } of two) close();
  const alone = await conductStudy(ask, here(ask), () => {});
  expect(known).toEqual(alone);
});

it("knows after a part of the runs what a study of so many knows", async () => {
  const ask = askOf(100);
  const stages: Known[] = [];
  await conductStudy(ask, here(ask), (known) => stages.push(known));
  const fewer = askOf(50);
  const alone = await conductStudy(fewer, here(fewer), () => {});
  expect(numbers(stages[1]!, 0)).toEqual(numbers(alone, 0));
  // The canary: other runs have other numbers.
  expect(numbers(stages[0]!, 0)).not.toEqual(numbers(alone, 0));
});

it("has the exact answer beside it where there is one, and shrinking intervals", async () => {
  const ask = askOf(400);
  const widths: number[] = [];
  const width = (known: Known) => {
    const { lower, upper } = known.variants[0]!.numbers.find(({ key }) => key === "downtime/mean")!;
    return upper - lower;
  };
  const known = await conductStudy(ask, here(ask), (partly) => widths.push(width(partly)));
  expect(width(known)).toBeLessThan(widths[1]!);
  const mean = known.variants[0]!.numbers.find(({ key }) => key === "downtime/mean")!;
  // U T − U (1 − exp(−(l + m) T)) / (l + m), with l = 1/1000 h, m = 1/10 h, T = 8760 h.
  const [l, m, t] = [1 / 1000, 1 / 10, 8760];
  const u = l / (l + m);
  const hours = u * t - (u * (1 - Math.exp(-(l + m) * t))) / (l + m);
  expect(mean.exact).toContain(String(Number((hours / 24).toPrecision(4))));
});

it("tells numbers that are asked for besides", async () => {
  const also = [
    { metric: "downtime", statistic: { kind: "quantile" as const, q: 0.9 }, words: "in nine years of ten" },
  ];
  const ask = { ...askOf(30), also };
  const known = await conductStudy(ask, here(ask), () => {});
  const number = known.variants[0]!.numbers.find(({ key }) => key === "downtime/quantile/0.9");
  expect(number?.label).toBe("in nine years of ten");
  expect(number?.estimate).toBeGreaterThan(0);
});

it("fails with a sentence when a runner cannot make the study", async () => {
  const ask = askOf(30);
  const one = runner();
  const broken = { ...ask, exported: { ...ask.exported, model: "version: 1" } };
  await expect(conductStudy(ask, portExecutor([one.port], broken), () => {})).rejects.toThrow(
    /services|title/,
  );
  one.close();
});
