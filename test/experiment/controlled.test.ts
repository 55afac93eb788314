import { expect, it } from "vitest";
import type { Controlled } from "../../src/experiment/controlled.ts";
import { twinMean } from "../../src/experiment/twin.ts";
import { compile } from "../../src/model/compile.ts";
import { loadModel } from "../../src/model/load.ts";
import { comparedHere, smallExperiment } from "../support/study.ts";

const text = `
version: 1
title: pairs
crews: { field: { size: 1 }, many: { size: 9 } }
services:
  chat:
    servers: 2
    scheme: { kind: load-shared, needed: 1 }
    crash: { life: { kind: exponential, mean: 100 h }, repair: { kind: exponential, mean: 8 h }, crew: field }
designs:
  own-crews: { set: { services.chat.crash.crew: many } }
  same-again: { set: { title: pairs again } }
  slower: { set: { services.chat.crash.repair.mean: 9 h } }
  wearing: { set: { services.chat.crash.life: { kind: weibull, mean: 100 h, shape: 2 }, services.chat.crash.repair: { kind: fixed, value: 1 min } } }
`;
const pairs = loadModel("pairs.yaml", new TextEncoder().encode(text), () => {
  throw new Error("there are no files beside it");
});
const experiment = (changes: object = {}) =>
  smallExperiment({
    replay: undefined,
    years: { horizon: "1000 h" },
    question: { metric: "downtime", control: "twin" },
    designs: ["as-built", "own-crews", "same-again", "slower", "wearing"],
    runs: 300,
    ...changes,
  });
const { alternatives, columns } = await comparedHere(experiment(), pairs);
const [asBuilt, ownCrews, sameAgain, slower, wearing] = alternatives;
const settings = { rule: { threshold: 0.5, settling: 0 }, horizon: 1000 * 3600, untilQuiet: false };

it("a design that is its own twin has the exact mean, whatever was seen", () => {
  const exact = twinMean(compile(pairs.model("own-crews")), settings) as { mean: number };
  const { estimate, lower, upper, factor } = ownCrews!.controlled as Controlled;
  expect(estimate / exact.mean).toBeCloseTo(1, 12);
  expect(lower / exact.mean).toBeCloseTo(1, 4);
  expect(upper / exact.mean).toBeCloseTo(1, 4);
  expect(factor).toBeNull();
});

it("one with a crew that is shared is known better by its twin, on the same runs", () => {
  const { factor, lower, upper, twins } = asBuilt!.controlled as Controlled;
  const plain = asBuilt!.means.downtime as { lower: number; upper: number };
  expect(factor).toBeGreaterThan(1.2);
  expect(upper - lower).toBeLessThan(plain.upper - plain.lower);
  expect(twins.map(({ alternative }) => alternative)).toEqual(["as-built"]);
});

it("differences have the twins of both as controls, or the one that both have", () => {
  expect(asBuilt!.difference).toBeNull();
  const crews = ownCrews!.difference!.controlled as Controlled;
  expect(crews.twins.length).toBe(1);
  const repairs = slower!.difference!.controlled as Controlled;
  expect(repairs.twins.map(({ alternative }) => alternative)).toEqual(["slower", "as-built"]);
  expect(repairs.factor).toBeGreaterThan(1);
  // Nothing differs.
  expect(sameAgain!.difference!.controlled).toMatchObject({ estimate: 0, lower: 0, upper: 0 });
});

it("without an exact mean there is no control, with the reason; and all else is there", () => {
  expect(wearing!.controlled).toEqual({ refused: expect.stringContaining("too many steps") });
  expect(wearing!.difference!.controlled).toHaveProperty("refused");
  expect(wearing!.means.availability).toHaveProperty("estimate");
});

it("who does not ask for it has the same numbers without", async () => {
  const plain = await comparedHere(experiment({ question: { metric: "downtime" } }), pairs);
  const [first] = plain.alternatives;
  expect(first!.controlled).toBeNull();
  expect(first!.means).toEqual(asBuilt!.means);
  expect(plain.columns).toEqual(columns.slice(0, -1));
  expect(columns.at(-1)).toEqual({ name: "twin-downtime", unit: "s" });
});
