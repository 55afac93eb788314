import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { checkedFile, experimentIn } from "../../src/cli/checked-file.ts";
import { PAIR } from "../model/model-text.ts";
import { issuesOf, lines } from "../model/reading/reading.ts";
import { file } from "./typed.ts";

const FAULTS = `${PAIR}faults: { fire: { kind: crash, target: chat-1, lasts: 2 h } }\n`;
const QUESTION = `version: 1
title: What if it burns
model: model.yaml
replay: { fault: fire }
designs: [as-built, single]
seed: s
runs: 10k
`;

/** An experiment beside its model; its path. */
const question = (text = QUESTION, model = FAULTS): string => {
  const path = join(dirname(file(model)), "experiment.yaml");
  writeFileSync(path, text);
  return path;
};
const said = (path: string) => lines(issuesOf(() => checkedFile(path))).join("\n");

it("a model and an experiment are told apart, and each in a line", () => {
  expect(checkedFile(file(PAIR))).toMatch(
    /^Model "A pair" \([0-9a-f]{16}\) with 2 designs beside the base\.$/,
  );
  expect(checkedFile(question())).toMatch(
    /^Experiment "What if it burns" on .*model\.yaml \([0-9a-f]{16}\): 2 alternatives, 10000 runs each, chance of at least 3 h of longest-outage\.$/,
  );
});

it("an experiment finds its model from its own folder, wherever the command is typed", () => {
  const inner = join(dirname(file(FAULTS)), "questions");
  mkdirSync(inner);
  const moved = join(inner, "experiment.yaml");
  writeFileSync(moved, QUESTION.replace("model: model.yaml", "model: ../model.yaml"));
  const { experiment, model } = experimentIn(moved);
  expect([experiment.runs, model.title]).toEqual([10_000, "A pair"]);
});

it("what an experiment asks of its model is there", () => {
  expect(said(question(QUESTION.replace("fault: fire", "fault: fier")))).toMatch(/^4:.*fier.*<fire>/);
  expect(said(question(QUESTION.replace("single", "singel")))).toMatch(
    /^5:.*designs\.1: found singel.*<single>/,
  );
});

it("mistakes of the model are told in the model's file", () => {
  const issues = issuesOf(() =>
    checkedFile(question(QUESTION, FAULTS.replace("servers: 2", "servers: two"))),
  );
  expect(issues.map((issue) => [issue.file.endsWith("model.yaml"), issue.path])).toEqual([
    [true, "services.chat.servers"],
  ]);
});
