import { expect, it } from "vitest";
import { alternativesOf } from "../../src/experiment/alternatives.ts";
import { sensitivityStudy } from "../../src/experiment/sensitivity-study.ts";
import { sourcesSchema, studyFrom } from "../../src/experiment/sources.ts";
import { experimentOn, seriesModel, span, studied } from "../support/sensitivity.ts";

const life = span("services.chat.crash.life.mean", "50 h", "200 h");
const said = {
  years: { horizon: "100 h" },
  runs: 10,
  factors: { "services.chat.crash.repair.mean": ["10 h", "20 h"] },
  inputs: { vary: { "services.idle.crash.life.mean": { uniform: ["50 h", "90 h"] } } },
};
const loaded = experimentOn(seriesModel({ chat: "10 h" }), said);

it("nothing is sampled or varied on purpose, but one input at a time", () => {
  const { study } = studied(loaded, [life]);
  expect(study.alternatives).toHaveLength(3);
  expect(study.experiment.inputs).toBeUndefined();
  expect(study.experiment.factors).toBeUndefined();
  expect(study.experiment).toMatchObject({ designs: ["as-built"], runs: 10 });
  expect([...study.alternatives[1]!.settings]).toEqual([["services.chat.crash.repair.mean", "10 h"]]);
});

it("a control is left out: it is of no use to what the inputs do", () => {
  const { inputs: _, ...years } = said;
  const asked = { metric: "downtime", target: "mean" };
  const experiment = (question: object) =>
    experimentOn(seriesModel({ chat: "10 h" }), { ...years, question });
  const controlled = studied(experiment({ ...asked, control: "twin" }), [life]).study;
  const plain = studied(experiment(asked), [life]).study;
  expect(controlled.experiment.question).toEqual(plain.experiment.question);
  expect(controlled.digest).toBe(plain.digest);
});

it("the study comes back from its sources, through JSON, with the same digest", () => {
  const { study, sources } = studied(loaded, [life, span("services.chat.servers", 0, 2)]);
  const again = sourcesSchema.parse(JSON.parse(JSON.stringify(sources)));
  expect(studyFrom("result.json", again).digest).toBe(study.digest);
  expect(studyFrom("result.json", again).alternatives).toEqual(study.alternatives);
  expect(again.notVaried).toMatchObject([{ path: "services.chat.servers" }]);
});

it("other ends make another study", () => {
  const digest = (high: string) => studied(loaded, [{ ...life, high: [high] }]).study.digest;
  expect(digest("200 h")).toBe(digest("200 h"));
  expect(digest("200 h")).not.toBe(digest("201 h"));
});

it("a design that the experiment does not name may be asked about", () => {
  const [base] = alternativesOf({ designs: ["quick"], seed: "s" }, loaded.model);
  const { study } = sensitivityStudy("e.yaml", loaded, { base: base!, spans: [life] });
  expect(study.alternatives.map(({ design }) => design)).toEqual(["quick", "quick", "quick"]);
});

it("how often a replayed fault comes is not varied: a replay begins when it has come", () => {
  const replay = { fault: "cut" };
  const model = `${seriesModel({ chat: "10 h" })}
faults:
  cut: { kind: crash, target: chat-1, every: { kind: exponential, mean: 4 years } }
`;
  const often = span("faults.cut.every.mean", "1 year", "9 years");
  const { study, notVaried } = studied(experimentOn(model, { replay, runs: 5 }), [often, life]);
  expect(study.alternatives).toHaveLength(3);
  expect(notVaried).toMatchObject([
    { path: often.path, why: expect.stringContaining("a replay begins when") },
  ]);
});
