import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openTold } from "../src/cli/told/choice.ts";
import { otherRuns } from "../src/cli/told/others.ts";
import { explainResult } from "../src/cli/told/result.ts";
import { toldRunsOf } from "../src/cli/told/runs.ts";
import { tellRun, toldTimeline } from "../src/cli/told/story.ts";
import { assertResult } from "../src/experiment/asserted.ts";
import { compareResult } from "../src/experiment/compare.ts";
import { Findings } from "../src/experiment/findings.ts";
import { rerun } from "../src/experiment/rerun.ts";
import { sensitivityResult } from "../src/experiment/sensitivity.ts";
import { studyOf } from "../src/experiment/study.ts";
import { tablesOf } from "../src/report/tables/study-results.ts";
import { yearsResult } from "../src/report/years.ts";
import { file, typed } from "./cli/typed.ts";
import { conductHere, smallExperiment, smallModel } from "./support/study.ts";
import { top } from "./tidy/source.ts";

const text = readFileSync(`${top}experiments/RESULTS.md`, "utf8");

/** A field of a shape: what it holds, as written. */
interface Field {
  readonly holds: string;
  readonly mayBeMissing: boolean;
}

/** The shapes that the page tells, with the fields of those that they build on. */
const shapes = new Map<string, ReadonlyMap<string, Field>>();
for (const [, name = "", base, body = ""] of text.matchAll(
  /^### `([^`]+)`(?: and `([^`]+)`)?\n([\s\S]*?)(?=^##)/gm,
)) {
  const rows = [...body.matchAll(/^\| `([^`]+)`(\??) \| ([^|]+) \|/gm)];
  const own = rows.map(
    ([, field = "", mark, holds = ""]) => [field, { holds, mayBeMissing: mark === "?" }] as const,
  );
  shapes.set(name, new Map([...(base === undefined ? [] : shapes.get(base)!), ...own]));
}

const PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  anything: () => true,
};

/** Where a value is not what the page says; nothing when it is. */
const unlike = (value: unknown, holds: string, path: string): string[] => {
  const [, many, of = ""] = /^(list|map) of (.*)$/.exec(holds) ?? [];
  if (many === undefined) return unlikeAny(value, holds.split(" or "), path);
  const [kinds, orNull] =
    many === "list" ? [of.replace(/ or null$/, ""), of.endsWith(" or null")] : [of, false];
  if (value === null && orNull) return [];
  if (typeof value !== "object" || value === null || Array.isArray(value) !== (many === "list"))
    return [`${path}: no ${many}`];
  return Object.entries(value).flatMap(([key, one]) => unlike(one, kinds, `${path}.${key}`));
};

const unlikeAny = (value: unknown, kinds: readonly string[], path: string): string[] => {
  const troubles = kinds.map((kind) => {
    const shape = /^`(.*)`$/.exec(kind)?.[1];
    if (shape !== undefined) return unlikeShape(value, shape, path);
    return PLAIN[kind]!(value) ? [] : [`${path}: not ${kind}`];
  });
  return troubles.reduce((least, one) => (one.length < least.length ? one : least));
};

const unlikeShape = (value: unknown, name: string, path: string): string[] => {
  const fields = shapes.get(name);
  if (fields === undefined) return [`${path}: the page tells no ${name}`];
  if (typeof value !== "object" || value === null) return [`${path}: no ${name}`];
  const missing = [...fields].filter(
    ([key, { mayBeMissing }]) => !(key in value || mayBeMissing || key === "*"),
  );
  const told = Object.entries(value).flatMap(([key, one]) => {
    const field = fields.get(key) ?? fields.get("*");
    return field === undefined
      ? [`${path}.${key}: not told of ${name}`]
      : unlike(one, field.holds, `${path}.${key}`);
  });
  return [...missing.map(([key]) => `${path}.${key}: told of ${name}, and not there`), ...told];
};

/** What a program reads. */
const troubles = (result: object): string[] => {
  const read = JSON.parse(JSON.stringify(result));
  return unlikeShape(read, read.format, "");
};

const sources = { experiment: {}, model: {} };
const YEARS = { replay: undefined, years: { horizon: "200 h" }, runs: 40 };
const inputs = { each: 4, vary: { "services.chat.crash.life.mean": { uniform: ["10 h", "40 h"] } } };
const calibrate = {
  ...{ samples: 60, keep: 5, accept: { from: "1 h", to: "6 h" } },
  vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } },
};

const conducted = (changes: object) => conductHere(studyOf(smallExperiment(changes), smallModel));

const STUDIES: Readonly<Record<string, object>> = {
  "a replay": { runs: 40 },
  "a replay with published times": {
    runs: 40,
    published: { detected: { after: "1 min" }, back: { after: "1 h" } },
  },
  "a replay over calibrated vectors": { runs: 40, calibrate },
  "a replay of too few runs": { runs: 2, designs: ["as-built", "rarer"] },
  "years with uncertain inputs": { ...YEARS, inputs, designs: ["as-built", "hard-pair"] },
  "years with twins beside them": {
    ...YEARS,
    designs: ["as-built", "hard-pair"],
    question: { metric: "downtime", control: "twin" },
  },
  "years of one design": {
    ...YEARS,
    designs: ["as-built"],
    question: { metric: "downtime", target: { kind: "quantile", p: "95 %" } },
  },
};

for (const [name, changes] of Object.entries(STUDIES))
  it(`the page tells every field of a comparison: ${name}`, async () => {
    expect(troubles({ ...compareResult(await conducted(changes)), sources })).toEqual([]);
  });

it("the page tells every field of random years, and of one replication made again", async () => {
  const over = await conducted({ ...YEARS, designs: ["hard-pair"] });
  const { model } = over.study;
  const subject = {
    ...{ version: "1", seed: "small", level: 0.95, rule: { threshold: 0.5, settling: 0 } },
    model: { title: model.title, digest: model.digest },
    design: { name: "hard-pair", title: "hard pair" },
  };
  expect(troubles({ ...yearsResult(subject, new Findings(over)), sources })).toEqual([]);
  expect(troubles(rerun(over.study, { alternative: 0, replication: 3, vector: null }))).toEqual([]);
});

it("the page tells every field of a sensitivity study", async () => {
  const [base, low, high] = [
    ["2 h", "base"],
    ["1 h", "low"],
    ["3 h", "high"],
  ].map(([mean = "", name = ""]) => ({
    ...{ name, title: name, design: "as-built" },
    settings: new Map(name === "base" ? [] : [["services.chat.crash.repair.mean", mean]]),
  }));
  const study = studyOf(smallExperiment(YEARS), smallModel, [base!, low!, high!]);
  const result = sensitivityResult(await conductHere(study), [{ path: "x", why: "it is not there" }]);
  expect(troubles({ ...result, sources })).toEqual([]);
});

it("the page tells every field of a run that was told, by itself and in a result", async () => {
  const story = tellRun(openTold("models/examples/messages.yaml", { fault: "cable" }), {
    replication: 0,
    vector: null,
    how: null,
  });
  const result = explainResult(story, toldTimeline(story), otherRuns(story));
  expect(troubles(result)).toEqual([]);
  expect(result.timeline.messages).not.toBeNull();
  const over = await conducted({ runs: 40, calibrate });
  const told = toldRunsOf(over);
  expect(told?.length).toBe(2);
  expect(troubles({ ...compareResult(over), told, sources })).toEqual([]);
});

it("the page tells every field of verdicts on claims", async () => {
  const claims = ["longest-outage < 1 h", "p(outage > 1 h | fault) < 99 %", "p95(longest-outage) < 9 h"];
  const stop = { kind: "decision", claims, first: 32 };
  const over = await conducted({ runs: undefined, stop, budget: { runs: 40 } });
  expect(troubles({ ...assertResult(over), sources })).toEqual([]);
});

it("the page tells every field of laws that were fitted to a log", async () => {
  for (const argv of [
    ["models/examples/logs/disk-failures.csv"],
    [file("hours\n1 h\n2 h\n", "log.csv"), "--of", "repair", "--columns", "duration=hours"],
  ]) {
    const { out, err } = await typed("fit", ...argv, "--draws", "0", "--json");
    expect(err).toBe("");
    expect(troubles(JSON.parse(out))).toEqual([]);
  }
});

it("each shape that the page tells is one that something holds", () => {
  const held = [...shapes.values()].flatMap((fields) => [...fields.values()].map(({ holds }) => holds));
  const bases = [...text.matchAll(/^### .* and (`[^`]+`)$/gm)].map(([, base]) => base);
  const named = [...held, ...bases].join(" ");
  for (const name of shapes.keys())
    expect([name, name.startsWith("secondtick-") || named.includes(`\`${name}\``)]).toEqual([name, true]);
  expect(shapes.size).toBeGreaterThan(50);
});

it("a field that is not told, and one that is told and not there, are found", async () => {
  const { title: _, ...result } = compareResult(await conducted({ runs: 5 }));
  expect(troubles({ ...result, sources, hostname: "x", level: "0.95" })).toEqual([
    ".title: told of secondtick-compare/2, and not there",
    ".level: not number",
    ".hostname: not told of secondtick-compare/2",
  ]);
});

it("the page tells the columns of the tables", async () => {
  const tables = tablesOf(await conducted({ runs: 2 }), { jobs: () => [], read: () => null });
  const own = tables.flatMap(({ source }) => source.columns.map(({ name }) => name));
  const outages = tables[1]!.source.columns.map(({ name }) => name);
  const told = own.slice(0, 4).concat(outages.slice(4, 12), outages[12]!, outages.at(-1)!);
  for (const name of told) expect([name, text.includes(`\`${name}\``)]).toEqual([name, true]);
  expect(outages).toHaveLength(24);
});
