import { expect, it } from "vitest";
import { kindIn, varyGivenSchema, varyKinds } from "../../../src/experiment/vary/family.ts";
import { check } from "../../../src/model/reading/check.ts";
import { ModelError } from "../../../src/model/reading/model-error.ts";
import { documentFrom, told } from "../../support/factorial.ts";

const complaints = (text: string): string[] => {
  try {
    check(documentFrom(text), varyGivenSchema());
    return [];
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return told(error.issues);
  }
};

it("the name of a kind in YAML is its own in camel case", () => {
  expect(Object.entries(varyKinds).map(([name, { kind }]) => [name, kind])).toContainEqual([
    "logUniform",
    "log-uniform",
  ]);
  expect(kindIn({ oneOf: [1, 2] })).toEqual({ kind: varyKinds.oneOf, given: [1, 2] });
});

it("a mistyped kind, none and two are refused", () => {
  expect(complaints("{ uniform: [1 h, 2 h] }")).toEqual([]);
  expect(complaints("{ unifrom: [1 h, 2 h] }")[0]).toMatch(/no such key <uniform>/);
  expect(complaints("{ }")[0]).toMatch(/one way to sample is needed: logNormal/);
  expect(complaints("{ uniform: [1 h, 2 h], oneOf: [1, 2] }")[0]).toMatch(/one way to sample is needed/);
  expect(complaints("[1 h, 2 h]")[0]).toMatch(/a map is needed/);
});
