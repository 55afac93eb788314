import { expect, it } from "vitest";
import {
  attempted,
  inputIssues,
  overlapsOf,
  unfeltIn,
  varyIssues,
} from "../../src/experiment/input-checks.ts";
import { inputsSchema } from "../../src/experiment/inputs.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";
import { documentFrom, factorialModel as model, told } from "../support/factorial.ts";

const complaints = (vary: string, designs: readonly string[] = ["as-built"]): string[] => {
  const document = documentFrom(`inputs:\n  vary:\n    ${vary}\n`);
  const { inputs } = document.tree as unknown as { readonly inputs: unknown };
  const experiment = { designs, inputs: inputsSchema.parse(inputs), replay: { fault: "cut" } };
  return told(inputIssues(document, experiment, model));
};

it("inputs that the model has, and that a design feels, pass", () => {
  expect(complaints("services.chat.crash.life.mean: { logNormal: { median: 30 h, p95: 90 h } }")).toEqual([]);
  expect(complaints("services.chat.servers: { oneOf: [2, 3] }", ["three-servers", "as-built"])).toEqual([]);
  expect(inputIssues(documentFrom("{ }"), { designs: ["as-built"] }, model)).toEqual([]);
});

it.each([
  [
    "a path that is not there",
    "services.chat.crash.lief.mean: { uniform: [1 h, 2 h] }",
    /no lief.*<services\.chat\.crash\.life>/,
  ],
  ["a range in the wrong unit", "services.chat.crash.life.mean: { uniform: [1 /s, 2 /s] }", /duration/],
  ["whole numbers from a range", "services.chat.servers: { uniform: [2, 4] }", /whole number/],
  ["a number of a list that is too small", "services.chat.servers: { oneOf: [2, 3, 0] }", /servers: 0;/],
  ["a share above 1", "services.chat.scheme.needed: { normal: { mean: 9, sd: 1 } }", /needed: /],
  ["one value in two units", "services.chat.crash.life.mean: { oneOf: [60 min, 1 h] }", /mean the same/],
  ["the rate of the replayed fault", "faults.cut.every.mean: { uniform: [1 h, 2 h] }", /replay begins/],
])("%s is refused at its key", (_, vary, expected) => {
  const [first, ...others] = complaints(vary);
  expect(first).toMatch(/^3:5 /);
  expect(first).toMatch(expected);
  expect(others).toEqual([]);
});

it("an input that all designs set anew is refused, and one that one of them leaves is not", () => {
  const life = "services.chat.crash.life.mean: { uniform: [1 h, 2 h] }";
  const designs = ["long-lived", "longest-lived"];
  expect(complaints(life, designs)[0]).toMatch(
    /^3:5 .*\(long-lived, longest-lived\): the input changes nothing/,
  );
  expect(complaints(life, [...designs, "three-servers"])).toEqual([]);
  expect(complaints(life, ["immortal"])[0]).toMatch(/changes nothing/);
});

it("designs are right with all inputs low, and with all of them high", () => {
  const vary = "services.chat.servers: { oneOf: [2, 5] }\n    services.chat.scheme.needed: { oneOf: [1, 2] }";
  expect(complaints(vary)).toEqual([]);
  expect(
    complaints(
      "services.chat.servers: { oneOf: [2, 5] }\n    services.chat.scheme: { oneOf: [a, b] }",
    ).join(),
  ).toMatch(/map/);
  const both = "services.chat.servers: { oneOf: [1, 2] }\n    services.chat.scheme.needed: { oneOf: [2, 1] }";
  expect(complaints(both).join()).toMatch(/in the design as-built, with all inputs low/);
});

it("a path inside of another one is refused", () => {
  const vary =
    "services.chat.crash.life.mean: { uniform: [1 h, 2 h] }\n    services.chat.crash.life: { oneOf: [1 h, 2 h] }";
  expect(complaints(vary).join()).toMatch(/services\.chat\.crash\.life is sampled as a whole already/);
});

it("sampled parameters can stand anywhere in an experiment", () => {
  const document = documentFrom("calibrate:\n  vary:\n    nothing: { oneOf: [1, 2] }\n");
  const issues = varyIssues(document, ["calibrate", "vary"], { nothing: { oneOf: [1, 2] } }, model);
  expect(told(issues)[0]).toMatch(/^3:5 nothing: 1; the file has no nothing/);
});

it("paths overlap when they are the same or one leads into the other", () => {
  expect(overlapsOf(["a.b", "a.bc"], ["a.b.c", "a.b", "d"])).toEqual([
    ["a.b", "a.b.c"],
    ["a.b", "a.b"],
  ]);
  expect(unfeltIn({ fault: "cut" }, "faults.cut.every")).toContain("changes nothing");
  expect(unfeltIn({ fault: "cut" }, "faults.cut-2.every")).toBeUndefined();
  expect(unfeltIn(undefined, "faults.cut.every")).toBeUndefined();
});

it("only a person's mistakes are taken for issues", () => {
  const issue = { file: "", path: "", found: "", message: "wrong" };
  const refused = () => {
    throw new ModelError([issue]);
  };
  const broken = () => {
    throw new TypeError("ours");
  };
  expect(attempted(() => 3)).toEqual({ value: 3 });
  expect(attempted(refused)).toEqual({ issue });
  expect(() => attempted(broken)).toThrow("ours");
});
