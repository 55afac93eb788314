import { expect, it } from "vitest";
import { lawKinds } from "../../src/distributions/family.ts";
import type { Distribution } from "../../src/distributions/law.ts";
import { compile } from "../../src/model/compile.ts";
import {
  loadModel,
  modelFileSchema,
  withSettings,
  withVector,
  withVectorInRange,
} from "../../src/model/load.ts";
import { readDesigns } from "../../src/model/reading/design.ts";
import { jsonSchema } from "../../src/model/reading/json-schema.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";
import { applyDesign } from "../../src/model/reading/overlay.ts";
import { load, PAIR } from "./model-text.ts";
import { issuesOf, lines, reading } from "./reading/reading.ts";

const mistakes = (text: string, beside = {}) => lines(issuesOf(() => load(text, beside)));

it("a model has its base and its designs, checked and in seconds", () => {
  const pair = load(PAIR);
  expect(pair.designNames).toEqual(["as-built", "single", "slow-single"]);
  expect(pair.designNames.map(pair.designTitle)).toEqual(["as built", "One server", "slow-single"]);
  expect(pair.model().services.chat.servers).toBe(2);
  expect(pair.model("as-built")).toBe(pair.model());
  const slow = pair.model("slow-single").services.chat;
  expect([slow.servers, slow.crash?.repair]).toEqual([1, { kind: "exponential", mean: 72_000 }]);
});

it("a name that is no design's is refused with a near match", () => {
  expect(lines(issuesOf(() => load(PAIR).model("singel")))).toEqual([
    "14:1 designs: found singel; there is no such design [single, slow-single] <single>",
  ]);
});

it("mistakes of the base and of all designs come together, each once", () => {
  const text = PAIR.replace("servers: 2", "servers: two")
    .replace("servers: 1 }", "server: 1 }")
    .replace("repair.mean: 20 h", "repair.mean: 20");
  expect(mistakes(text)).toEqual([
    "7:14 services.chat.servers: found two; a count is a whole number, as 550, 230k, 147M or 1.5bn; it has no unit, and its suffixes are k, M and bn",
    expect.stringMatching(
      /^17:12 services\.chat\.server: found the key server; there is no such key \(in the design single\) \[.*\] <servers>$/,
    ),
    "20:45 services.chat.crash.repair.mean: found 20; a duration needs a unit, for example 20 s, 20 min or 20 h (in the design slow-single)",
  ]);
});

it("a mistake that a design brings is told with the design that brings it, not with those that extend it", () => {
  const [one, ...others] = mistakes(PAIR.replace("servers: 1", "servers: 0"));
  expect(one).toMatch(/^17:.*services\.chat\.servers: found 0; .*\(in the design single\)/);
  expect(others).toEqual([]);
});

it("a design that only its own changes break is told", () => {
  const text = PAIR.replace("servers: 1", "services.chat.scheme.needed: 3").replace(
    "services.chat.services",
    "services",
  );
  expect(mistakes(text)).toEqual([
    expect.stringContaining("3 servers are needed, but there are only 2 (in the design single)"),
  ]);
});

it("no design may be called as-built, and names are words with hyphens", () => {
  expect(mistakes(PAIR.replace("  slow-single:", "  as-built:"))[0]).toMatch(/^18:3 .*stands for the model/);
  expect(mistakes(PAIR.replace("  slow-single:", "  Slow Single:"))[0]).toMatch(/^18:3 .*lower-case words/);
});

it("a mistyped `designs` finds its near match", () => {
  expect(mistakes(PAIR.replace("designs:", "desings:"))[0]).toMatch(/^14:1 desings: .*<designs>$/);
});

it("a file that is a list or a word is refused", () => {
  expect(mistakes("- 1\n")[0]).toMatch(/a map is needed/);
  expect(mistakes("hello\n")[0]).toMatch(/a map is needed/);
});

const OBSERVED = PAIR.split("  slow-single")[0]!.replace(
  "{ kind: exponential, mean: 10 h }",
  "{ kind: empirical, file: seen/repairs.csv, column: took }",
);
const REPAIRS = 'what,took\n"disk, both",2 h\nfan,30 min\n\nfan,1 h\n';

it("observed lengths are read from a file beside the model", () => {
  const { model } = load(OBSERVED, { "seen/repairs.csv": REPAIRS });
  expect(model("single").services.chat.crash?.repair).toEqual({
    kind: "empirical",
    values: [7200, 1800, 3600],
  });
  expect(compile(model("single")).laws.some((law) => (law as Distribution).mean === 4200)).toBe(true);
});

it("a file that is missing, outside or malformed is told", () => {
  expect(mistakes(OBSERVED)).toEqual([
    "11:40 services.chat.crash.repair.file: found seen/repairs.csv; there is no such file",
  ]);
  for (const path of ["../repairs.csv", "/etc/passwd", "seen/../../x.csv", "C:\\x.csv", "a\\b.csv"])
    expect(mistakes(OBSERVED.replace("seen/repairs.csv", path))[0]).toMatch(/from the model's folder/);
  const wrong = (text: string) => mistakes(OBSERVED, { "seen/repairs.csv": text })[0];
  expect(wrong("what,takes\nfan,1 h\n")).toMatch(/^1:- .*no column took \[what, takes\]/);
  expect(wrong("what,took\nfan,90\n")).toMatch(/^2:- took: found 90; a duration needs a unit/);
  expect(wrong("what,took\nfan\n")).toMatch(/^2:- .*1 cell; each line has 2 cells/);
  expect(wrong('what,took\n"fan,1 h\n')).toMatch(/^2:1 .*quotes are not in pairs/);
  expect(wrong("what,took\n")).toMatch(/holds nothing/);
  expect(wrong("\0")).toMatch(/CSV is text/);
});

it("the digest depends on what is said, lists in other files included, and on nothing else", () => {
  const { digest } = load(PAIR);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(
    load(PAIR.replace(", source: a guess, confidence: assumption", "").replace("100 USD", "100   USD"))
      .digest,
  ).not.toBe(digest);
  expect(load(`# hello\n${PAIR.replace("source: a guess", "source: a talk")}`).digest).toBe(digest);
  expect(
    load(PAIR.replace("title: A pair\n", "").replace("designs:", "title: A pair\ndesigns:")).digest,
  ).toBe(digest);
  expect(load(PAIR.replace("mean: 20 h", "mean: 21 h")).digest).not.toBe(digest);
  const seen = (text: string) => load(OBSERVED, { "seen/repairs.csv": text }).digest;
  expect(seen(REPAIRS)).not.toBe(seen(REPAIRS.replace("30 min", "31 min")));
});

it("a vector of values is set in a design and checked", () => {
  const pair = load(PAIR);
  const values = new Map([["services.chat.crash.repair.mean", "3 h"]]);
  expect(withVector(pair, "single", values).services.chat).toMatchObject({
    servers: 1,
    crash: { repair: { kind: "exponential", mean: 10_800 } },
  });
  expect(() => withVector(pair, "single", new Map([["services.chat.crash.repair.mean", 3]]))).toThrow(
    ModelError,
  );
  expect(() => withVector(pair, "single", new Map([["services.chat.crash.repair.maen", "3 h"]]))).toThrow(
    ModelError,
  );
});

it("settings are made after a design's changes, and a vector before them", () => {
  const pair = load(PAIR);
  const servers = (before: number[], after: number[]) => {
    const [first, second] = [before, after].map(
      (values) => new Map(values.map((value) => ["services.chat.servers", value])),
    );
    return withSettings(pair, { design: "single", before: first, after: second }).services.chat.servers;
  };
  expect([servers([], []), servers([4], []), servers([], [5]), servers([4], [5])]).toEqual([1, 1, 5, 5]);
  const wrong = new Map([["services.chat.servers", 0]]);
  expect(() => withSettings(pair, { design: "single", before: new Map(), after: wrong })).toThrow(ModelError);
});

it("a design may find its own value in a vector, but not in the file", () => {
  const pair = load(PAIR);
  const values = new Map([["services.chat.servers", 1]]);
  expect(withVectorInRange(pair, "single", values)).toEqual(pair.model("single"));
  expect(() => load(PAIR.replace("servers: 2", "servers: 1"))).toThrow("changes nothing");
});

it("designs of another file can be applied and checked", () => {
  const pair = load(PAIR);
  const other = reading("designs: { triple: { set: { services.chat.servers: 3 } } }", "experiment.yaml");
  const triple = pair.check(applyDesign(pair.document, readDesigns(other), "triple"));
  expect(triple.services.chat.servers).toBe(3);
});

it("the JSON Schema of a model file has its designs", () => {
  const schema = jsonSchema(modelFileSchema, "model") as { properties: { designs: object }; $defs: object };
  expect(schema.properties.designs).toMatchObject({ type: "object" });
  expect(JSON.stringify(schema)).toContain("named variants of the system");
  expect(lawKinds.every(({ kind }) => JSON.stringify(schema).includes(`"${kind}"`))).toBe(true);
});

it("a file that is no text is refused as a whole", () => {
  expect(() => loadModel("x.yaml", new Uint8Array([0, 1, 2]), () => new Uint8Array())).toThrow(ModelError);
});
