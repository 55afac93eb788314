import { expect, it } from "vitest";
import { modelOf as modelOfAlternative } from "../../../../src/experiment/alternatives.ts";
import { modelFrom } from "../../../../src/experiment/from-text.ts";
import { createRunner, runKey } from "../../../../src/experiment/replicate.ts";
import { planOf } from "../../../../src/experiment/study-worker.ts";
import { seedKey } from "../../../../src/kernel/keys.ts";
import { studyOfTexts } from "../../../../src/lab/model/know/study-texts.ts";
import { askedPlan } from "../../../../src/lab/model/run/opened-run.ts";
import { edit } from "../../../../src/lab/model/texts/asks.ts";
import { exportOf } from "../../../../src/lab/model/texts/export.ts";
import { modelOf } from "../../../../src/lab/model/texts/variant-model.ts";
import type { Action, LabState, Variant } from "../../../../src/lab/state.ts";
import { action, stateOf } from "../../../support/lab-stage.ts";

const storm = stateOf("lessons/retry-storm.yaml", { replay: "cut", horizon: 4 * 3600 });
const server = stateOf("lessons/one-server.yaml", { horizon: 8760 * 3600 });
const crash: Action = action({ deed: "crash", target: "chat-1", at: 600, lasts: 1200 });

const both = (state: LabState, first: Partial<Variant>, second: Partial<Variant>): LabState => ({
  ...state,
  variants: [
    { ...state.variants[0], ...first },
    { ...state.variants[0], forkedAt: 0, ...second },
  ],
});

const changed = (state: LabState, path: string, value: string): Partial<Variant> =>
  edit({ file: state.file, beside: {} }, { ...state.variants[0], path, value });

/** What the first runs of each variant come to, made from the files, and made from what is on the page. */
const twoWays = (state: LabState) => {
  const study = studyOfTexts({ exported: exportOf(state, 5), beside: {} });
  const { settings, purpose } = study;
  return state.variants.map((_, index) => {
    const alternative = study.alternatives[Math.min(index, study.alternatives.length - 1)]!;
    const plans = [
      planOf(study, modelOfAlternative(study.model, alternative, new Map())),
      askedPlan(modelOf(state, index), state.asked),
    ];
    return plans.map((plan) => {
      const run = createRunner(plan, settings);
      return [0, 1, 2].map((replication) => run(runKey(seedKey(state.asked.seed), purpose, replication)));
    });
  });
};

it.each([
  ["one variant", server],
  ["something done", { ...server, variants: [{ ...server.variants[0], actions: [crash] }] } as LabState],
  ["two designs", both(server, {}, { design: "spare" })],
  ["a fork", both(server, {}, { actions: [crash] })],
  [
    "something done to both, and more to one",
    both(server, { actions: [crash] }, { actions: [crash, { ...crash, id: 2, at: 9000 }] }),
  ],
  ["a control changed", both(storm, {}, changed(storm, "phones.reconnect.wait", "40"))],
  [
    "a kind changed, and something done",
    both(storm, {}, { ...changed(storm, "phones.reconnect", "uniform"), actions: [crash] }),
  ],
  [
    "another design under a control",
    both(storm, { design: "any-time" }, changed(storm, "phones.timeout", "20")),
  ],
])("runs from the files of %s are those of the page, to the bit", (_, state) => {
  for (const [files, page] of twoWays(state)) expect(files).toEqual(page);
});

it("is noticed when a variant is another one", () => {
  const [first] = twoWays(both(storm, {}, {}));
  const [, second] = twoWays(both(storm, {}, { design: "any-time" }));
  expect(first![0]).not.toEqual(second![0]);
});

it("keeps comments and designs, and names its files after the model", () => {
  const { model, modelFile, experimentFile, experiment, designs } = exportOf(
    both(server, {}, { actions: [crash] }),
    12,
  );
  expect(model).toContain("# Lesson 1: one server.");
  expect(modelFrom(model).designNames).toEqual(expect.arrayContaining(["spare", "lab-b"]));
  expect([modelFile, experimentFile]).toEqual(["server.yaml", "server-experiment.yaml"]);
  expect(experiment).toContain("runs: 12");
  expect(designs).toEqual(["as-built", "lab-b"]);
});
