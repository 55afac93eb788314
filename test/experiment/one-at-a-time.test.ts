import { expect, it } from "vitest";
import { documentOf, modelOf } from "../../src/experiment/alternatives.ts";
import { labelsOf, oneAtATime, type Span, spansIn } from "../../src/experiment/one-at-a-time.ts";
import { factorialModel as model } from "../support/factorial.ts";
import { span } from "../support/sensitivity.ts";

const base = (design = "as-built", settings: object = {}) => ({
  name: design,
  title: design,
  design,
  settings: new Map(Object.entries(settings)),
});
const life = span("services.chat.crash.life.mean", "10 h", "90 h");
const whyOf = (one: Span, design = "as-built") => oneAtATime(model, base(design), [one]).notVaried[0]?.why;

it("there is the base, and a low and a high alternative of each input", () => {
  const { alternatives, notVaried } = oneAtATime(model, base(), [life, span("services.chat.servers", 1, 5)]);
  expect(notVaried).toEqual([]);
  expect(alternatives.map(({ name, title }) => [name, title])).toEqual([
    ["as-built", "as-built"],
    ["as-built/life.mean=10 h", "life.mean 10 h"],
    ["as-built/life.mean=90 h", "life.mean 90 h"],
    ["as-built/chat.servers=1", "chat.servers 1"],
    ["as-built/chat.servers=5", "chat.servers 5"],
  ]);
  const chats = alternatives.map((one) => modelOf(model, one, new Map()).services.chat!);
  expect(chats.map(({ servers }) => servers)).toEqual([2, 2, 2, 1, 5]);
  expect(chats.map(({ crash }) => crash!.life)).toMatchObject(
    [30, 10, 90, 30, 30].map((h) => ({ mean: 3600 * h })),
  );
});

it("an input is set before the design changes the model, and after it where the design sets it anew", () => {
  const [, low] = oneAtATime(model, base("three-servers"), [life]).alternatives;
  expect([low?.inputs?.get(life.path), low?.settings.size]).toEqual(["10 h", 0]);
  const [, anew] = oneAtATime(model, base("long-lived"), [life]).alternatives;
  expect([anew?.inputs, anew?.settings.get(life.path)]).toEqual([undefined, "10 h"]);
});

it("what factors set in the base stays, and is overridden where it is the input", () => {
  const servers = span("services.chat.servers", 1, 5);
  const { alternatives } = oneAtATime(model, base("as-built", { [servers.path]: 4 }), [life, servers]);
  const chats = alternatives.map((one) => modelOf(model, one, new Map()).services.chat!.servers);
  expect(chats).toEqual([4, 4, 4, 1, 5]);
});

it("an input that cannot be varied is told with the reason", () => {
  expect(whyOf(span("services.chat.crash.life.meen", "1 h", "2 h"))).toContain(
    "has no meen; there are: kind, mean",
  );
  expect(oneAtATime(model, base(), [span("services.chatt.servers", 1, 2)]).notVaried[0]?.suggestion).toBe(
    "services.chat",
  );
  expect(whyOf({ ...life, places: ["inputs"] }, "long-lived")).toBe(
    "the design long-lived sets this anew, or takes it out",
  );
  expect(whyOf(span("services.chat.servers", "3 h", "4 h"))).toMatch(/^3 h: .*whole number/);
  expect(whyOf(span("services.chat.servers", 0, 4))).toMatch(/^0: /);
  expect(whyOf(span("services.chat.crash.life.mean", "1 h", "1 h"))).toBe(
    "its low and its high value are the same",
  );
  expect(whyOf(span("services.chat.crash.life.mean", "30 h", "1800 min"))).toBe(
    "all its values mean the same to the model",
  );
});

it("the first value that the model can have is taken; where there is none, the last one says why", () => {
  expect(whyOf({ ...span("services.chat.servers", 1.6, 3), low: [1.6, 0] })).toMatch(/^0: /);
  const one: Span = { ...span("services.chat.servers", 1.6, 2.5), low: [1.6, 1], high: [2.5, 3] };
  const { alternatives } = oneAtATime(model, base(), [one]);
  expect(alternatives.slice(1).map(({ inputs }) => inputs?.get(one.path))).toEqual([1, 3]);
});

it("the inputs of an experiment have the ends of their laws, or what 5 % and 95 % are below", () => {
  const vary = {
    a: { uniform: ["1 h", "3 h"] as [string, string] },
    b: { logNormal: { median: "10 h", p95: "30 h" } },
  };
  expect(spansIn({ inputs: { vary } })).toMatchObject([
    { path: "a", low: ["1 h"], high: ["3 h"], places: ["inputs"] },
    { path: "b", low: ["3.33333 h"], high: ["30 h"] },
  ]);
  expect(spansIn({ calibrate: { vary } })).toHaveLength(2);
  expect(spansIn({})).toEqual([]);
});

it("labels have two steps at least, and more where they would be alike", () => {
  expect(labelsOf(["phones.login.rate", "a.chat.servers", "b.chat.servers", "seed"])).toEqual([
    "login.rate",
    "a.chat.servers",
    "b.chat.servers",
    "seed",
  ]);
});

it("what a file says of an alternative has its input where the design copies or scales it", () => {
  const inputs = new Map([["services.chat.crash.repair.mean", "7 h"]]);
  const text = JSON.stringify(documentOf(model, { ...base("three-servers"), inputs }).tree);
  expect(text).toContain('"7 h"');
});
