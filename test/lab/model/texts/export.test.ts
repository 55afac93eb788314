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
import { labState } from "../../../support/lab-state.ts";

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

const BOOM = "boom: { kind: crash, target: chat-1, at: [1 h], lasts: 1 h }";

/** Two servers, with more written below them. */
const servers = (more: string): string => `version: 1
title: Servers
services:
  chat:
    servers: 2
    scheme: { kind: load-shared, needed: 1 }
    crash: { life: 1000 h, repair: 10 h }
${more}`;

const variant = (more: string, design: string, ...actions: readonly Action[]): Variant => ({
  text: servers(more),
  design,
  actions,
  forkedAt: null,
});

const FEWER = "designs: { one: { set: { services.chat.servers: 1 } } }\n";
const MORE = "designs: { four: { set: { services.chat.servers: 4 } } }\n";
const ADDING = `designs: { other: { add: { faults: { ${BOOM} } } } }\n`;
const SETTING = `faults: { ${BOOM} }\ndesigns: { other: { set: { faults: { new: { kind: surge, factor: 3, at: [1 h], lasts: 1 h } } } } }\n`;
const REMOVING = `faults: { ${BOOM} }\ndesigns: { other: { remove: [faults] } }\n`;
const second = { ...crash, id: 2, at: 700 };

/** What a model comes to, but for where its numbers were read. */
const bare = (model: object): string => JSON.stringify({ ...model, sources: null });

it.each<[string, LabState["variants"]]>([
  ["at what another design does not have", [variant(FEWER, "as-built", { ...crash, target: "chat-2" })]],
  ["at what its design alone has", [variant(MORE, "four", { ...crash, target: "chat-4" })]],
  ["where a design brings the faults", [variant(ADDING, "other", crash)]],
  ["where a design has other faults", [variant(SETTING, "other", crash)]],
  ["where a design has no faults", [variant(REMOVING, "other", crash)]],
  [
    "in an order of its own",
    [variant("", "as-built", second), variant("", "as-built", { ...crash, at: 700 }, second)],
  ],
  ["in one of two", [variant(MORE, "four", { ...crash, target: "chat-4" }), variant(MORE, "as-built")]],
  ["in text with other line ends", [variant("# end\r\n", "as-built", crash)]],
  [
    "beside other sources",
    [
      variant("sources: { RFC 9.1: x }\n", "as-built", crash),
      variant("sources: { RFC 9.2: x }\n", "as-built"),
    ],
  ],
  [
    "where names are taken",
    [
      variant("designs: { lab-a: { set: { services.chat.servers: 1 } } }\n", "as-built", {
        ...crash,
        target: "chat-2",
      }),
      variant("designs: { lab-b: { set: { services.chat.servers: 3 } } }\n", "lab-b", second),
    ],
  ],
])("a model says what was done %s", (_, variants) => {
  const state = labState("", { variants });
  const { model, designs } = exportOf(state, 1);
  const file = modelFrom(model);
  variants.forEach((_variant, index) => {
    expect(bare(file.model(designs[index]!))).toBe(bare(modelOf(state, index)));
  });
});

it("refuses what is done to something that is not there", () => {
  const state = labState("", { variants: [variant(MORE, "as-built", { ...crash, target: "chat-4" })] });
  expect(() => exportOf(state, 1)).toThrow(/no target called chat-4/);
});

it("says the crash of a room that only one design has", () => {
  const state = stateOf("lessons/common-cause.yaml");
  const { text, design } = state.variants[0];
  const actions = [{ ...crash, target: "room" }];
  const { model, designs } = exportOf({ ...state, variants: [{ text, design, actions, forkedAt: null }] }, 1);
  expect(designs).toEqual(["lab-a"]);
  expect(modelFrom(model).model("lab-a").faults["lab-1"]).toMatchObject({ target: "room" });
});
