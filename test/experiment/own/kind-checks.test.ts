import { expect, it } from "vitest";
import { z } from "zod";
import { wrongKinds } from "../../../src/experiment/own/kind-checks.ts";
import { ruleFields } from "../../../src/metrics/columns.ts";
import { endFields } from "../../../src/model/failure-schema.ts";

const mode = {
  kind: "limp",
  summary: "goes on at a part of its capacity",
  version: "1",
  params: { leg: z.number() },
  create: () => ({ do: "slow", to: 0.5 }),
};
const metric = {
  ...{ kind: "short-outages", unit: "1", summary: "short ones", estimand: "their mean", version: "1" },
  ofOutages: () => 1,
};
const policy = {
  ...{ kind: "patient", summary: "waits", version: "1", params: {}, byHand: false, seesHangs: false },
  ...{ create: () => {}, silence: () => {}, decides: () => {} },
};
const gate = { kind: "gate", summary: "a gate", version: "1", params: {}, memory: 2, create: () => {} };

it("kinds that have all that their family needs are fine", () => {
  expect(wrongKinds({ modes: [mode], metrics: [metric], failover: [policy], admission: [gate] })).toEqual([]);
  expect(wrongKinds({})).toEqual([]);
});

it.each([
  ["a name that is taken", { modes: [{ ...mode, kind: "crash" }] }, "modes/crash: the family has"],
  ["a name in capitals", { modes: [{ ...mode, kind: "Limp" }] }, "modes/Limp: its kind is no name"],
  ["no name", { modes: [{ ...mode, kind: undefined }] }, "modes/1: its kind is no name"],
  ["a name that every object has", { modes: [{ ...mode, kind: "constructor" }] }, "reserved"],
  ["the name of a ratio", { metrics: [{ ...metric, kind: "outage-length" }] }, "reserved"],
  ["the name of a breakdown", { metrics: [{ ...metric, kind: "phases" }] }, "reserved"],
  ["the name of a twin's column", { metrics: [{ ...metric, kind: "twin-downtime" }] }, "reserved"],
  ["a name like a column", { metrics: [{ ...metric, kind: "outages-longer-3h" }] }, "begin like this"],
  ["a name twice", { modes: [mode, { ...mode }] }, "stands there twice"],
  ["no version", { modes: [{ ...mode, version: undefined }] }, "version is missing"],
  ["two lines", { modes: [{ ...mode, summary: "a\nb" }] }, "summary is missing"],
  ["what no terminal should see", { modes: [{ ...mode, version: "\u001b[2J" }] }, "version is missing"],
  ["a parameter of all", { modes: [{ ...mode, params: { repair: z.any() } }] }, "repair is there for all"],
  ["its kind as a parameter", { modes: [{ ...mode, params: { kind: z.any() } }] }, "kind is there for all"],
  [
    "a metric's rule",
    { metrics: [{ ...metric, label: () => "", params: { settling: z.any() } }] },
    "settling",
  ],
  ["no schema", { modes: [{ ...mode, params: { leg: 0.4 } }] }, "leg is no schema"],
  ["a parameter's name", { modes: [{ ...mode, params: { "a b": z.any() } }] }, "no name of a parameter"],
  ["no parameters", { modes: [{ ...mode, params: undefined }] }, "params is a map"],
  ["no function", { modes: [{ ...mode, create: 3 }] }, "create is missing: a function"],
  ["half a policy", { failover: [{ ...policy, decides: undefined }] }, "decides is missing"],
  ["two measures", { metrics: [{ ...metric, measure: () => 1 }] }, "either measure or ofOutages"],
  ["no measure", { metrics: [{ ...metric, ofOutages: undefined }] }, "either measure or ofOutages"],
  ["no label", { metrics: [{ ...metric, params: { than: z.any() } }] }, "has a label"],
  ["half a slot", { admission: [{ ...gate, memory: 0.5 }] }, "whole number of slots"],
  ["another family", { metric: [metric] }, "did you mean metrics?"],
  ["no list", { modes: mode }, "modes: this is no kind; a list"],
  ["nothing", { modes: [null] }, "modes/1: this is no kind"],
  ["no map", [mode], "a map from families"],
])("%s is refused", (_, given, words) => {
  const wrong = wrongKinds(given);
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toContain(words);
});

it("all mistakes are told at once", () => {
  expect(wrongKinds({ modes: [{}], metrics: [{}] }).length).toBeGreaterThan(8);
});

it("what all ends and all metrics have is known", () => {
  expect(endFields).toContain("repair");
  expect(ruleFields).toEqual(["threshold", "settling"]);
});
