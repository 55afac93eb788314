import { expect, it } from "vitest";
import { sensitivityResult } from "../../src/experiment/sensitivity.ts";
import { experimentOn, sensitivityHere, seriesModel, span, studied } from "../support/sensitivity.ts";
import { conductHere } from "../support/study.ts";

const model = seriesModel({ chat: "10 h" });
const life = span("services.chat.crash.life.mean", "50 h", "200 h");
const idle = span("services.idle.crash.life.mean", "50 h", "200 h");
const years = { horizon: "500 h" };

it("says of each input what was seen at either end, and how sure that is", async () => {
  const result = await sensitivityHere(experimentOn(model, { years, runs: 120 }), [idle, life]);
  expect(result).toMatchObject({
    format: "secondtick-sensitivity/1",
    question: { column: "downtime", unit: "s", target: { kind: "mean" }, moreIsBetter: false },
    base: { name: "as-built", runs: 120 },
    ended: { by: "runs", runs: 120 },
    notVaried: [],
  });
  // Two differences and a swing of two inputs.
  expect(result.levelEach).toBeCloseTo(1 - 0.05 / 6, 12);
  const [first, second] = result.inputs;
  expect(first).toMatchObject({
    ...{
      path: life.path,
      label: "chat.crash.life.mean",
      setIn: "as-built",
      written: "100 h",
      verdict: "moves",
    },
    low: { value: "50 h", alternative: "as-built/chat.crash.life.mean=50 h", runs: 120, identical: false },
    ranks: { from: 1, to: 1 },
  });
  const { low, high, swing } = first as { [end: string]: never } & typeof first;
  expect(swing).toMatchObject({ level: result.levelEach });
  const estimate = (answer: object) => (answer as { estimate: number }).estimate;
  expect(estimate(swing)).toBeCloseTo(estimate(high.difference) - estimate(low.difference), 6);
  expect(first!.size).toBeCloseTo(Math.abs(estimate(low.difference)), 6);
  expect(second).toMatchObject({ verdict: "none", size: 0, ranks: { from: 2, to: 2 } });
});

it("a chance is asked about by the runs that differ, and has an elasticity too", async () => {
  const question = { metric: "longest-outage", target: { kind: "at-least", value: "20 h" } };
  const { inputs, question: asked } = await sensitivityHere(
    experimentOn(model, { years, question, runs: 200 }),
    [life],
  );
  expect(asked.unit).toBe("chance");
  expect(inputs[0]).toMatchObject({ verdict: "moves", low: { difference: { level: 1 - 0.05 / 3 } } });
  expect((inputs[0]!.elasticity as { estimate: number }).estimate).toBeLessThan(0);
});

it("a quantile has no elasticity", async () => {
  const question = { metric: "downtime", target: { kind: "quantile", p: "50 %" } };
  const { inputs } = await sensitivityHere(experimentOn(model, { years, question, runs: 100 }), [life]);
  expect(inputs[0]!.elasticity).toBeNull();
});

it("too few runs that differ are told as that, and ranked last", async () => {
  const rare = seriesModel({ chat: "10 h", other: "1 h" });
  const spans = [span("services.other.crash.life.mean", "100 h", "100.01 h"), life];
  const { inputs } = await sensitivityHere(
    experimentOn(rare, { years: { horizon: "20 h" }, runs: 60 }),
    spans,
  );
  expect(inputs.map(({ label, verdict }) => [label, verdict])).toEqual([
    ["chat.crash.life.mean", expect.stringMatching(/moves|unclear/)],
    ["other.crash.life.mean", expect.stringMatching(/too-few|unclear/)],
  ]);
});

it("an end that is what the base has already is found, where a factor sets the input", async () => {
  const factors = { "services.chat.crash.life.mean": ["50 h", "100 h"] };
  const { inputs } = await sensitivityHere(experimentOn(model, { years, factors, runs: 60 }), [life]);
  expect(inputs[0]).toMatchObject({
    setIn: "design",
    written: "50 h",
    low: { value: "50 h", identical: true },
  });
});

it("what was not to be varied is handed on", async () => {
  const { study } = studied(experimentOn(model, { years, runs: 12 }), [life]);
  const notVaried = [{ path: "a", why: "b" }];
  expect(sensitivityResult(await conductHere(study), notVaried).notVaried).toBe(notVaried);
});
