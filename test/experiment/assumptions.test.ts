import { expect, it } from "vitest";
import { assumedPaths, assumptionSpans, scaledValues } from "../../src/experiment/assumptions.ts";
import { load } from "../model/model-text.ts";

const model = load(`version: 1
title: assumed
services:
  chat:
    servers: { value: 4, confidence: assumption }
    scheme: { kind: load-shared, needed: { value: 2, confidence: read } }
    crash:
      life: { kind: exponential, mean: 1000 h, confidence: assumption }
      repair: { kind: lognormal, median: 3 h, p95: { value: 8 h, confidence: read }, confidence: assumption }
    cost: { value: 100 USD/month, confidence: assumption }
designs:
  other-repair:
    set:
      services.chat.crash.repair: { kind: exponential, mean: 5 h, confidence: assumption }
  twin:
    copy: { services.chat-b: services.chat }
    set: { services.chat-b.servers: { value: 3, confidence: assumption }, up: { any: [chat, chat-b] } }
`);
const base = (design: string) => ({ name: design, title: design, design, settings: new Map() });
const scale = { low: 0.8, high: 1.25 };
const told = (design: string) =>
  assumptionSpans(model, base(design), scale).map(({ path, places, low, high }) => [
    path,
    places[0],
    low[0],
    high[0],
  ]);

it("all quantities that are marked as assumptions are found, but for costs and what is marked otherwise inside", () => {
  expect(assumedPaths(model.document.root)).toEqual([
    "services.chat.servers",
    "services.chat.crash.life.mean",
    "services.chat.crash.repair.median",
  ]);
});

it("each is multiplied by both factors, in the model as built", () => {
  expect(told("as-built")).toEqual([
    ["services.chat.servers", "inputs", 3.2, 5],
    ["services.chat.crash.life.mean", "inputs", "800 h", "1250 h"],
    ["services.chat.crash.repair.median", "inputs", "2.4 h", "3.75 h"],
  ]);
});

it("what a design sets anew is varied there, and what it copies goes with its original", () => {
  expect(told("other-repair")).toContainEqual([
    "services.chat.crash.repair.mean",
    "settings",
    "4 h",
    "6.25 h",
  ]);
  const paths = told("twin").map(([path, place]) => [path, place]);
  expect(paths).toContainEqual(["services.chat-b.servers", "settings"]);
  expect(paths).toContainEqual(["services.chat.crash.life.mean", "inputs"]);
  expect(paths).not.toContainEqual(["services.chat-b.crash.life.mean", "settings"]);
});

it("a number that must be whole, and a share that would exceed it all, have another value to fall back on", () => {
  expect([0.8, 1.25].map((factor) => scaledValues(3, factor))).toEqual([
    [2.4, 2],
    [3.75, 4],
  ]);
  expect([0.8, 1.25].map((factor) => scaledValues(1, factor))).toEqual([
    [0.8, 0],
    [1.25, 2, 1],
  ]);
  expect(scaledValues("90 %", 1.25)).toEqual(["112.5 %", "100 %"]);
  expect(scaledValues(0.9, 1.25)).toEqual([1.125, 1]);
  expect(scaledValues("2k/s", 2)).toEqual(["4k/s", "4 k/s"]);
  expect(scaledValues("1 h 30 min", 0.5)).toEqual(["0.5 h 15 min"]);
  expect(scaledValues("lognormal", 2)).toEqual([]);
});
