import { expect, it } from "vitest";
import { keys } from "../../../src/model/checks/complaints.ts";
import { gathering } from "./complained.ts";

it("a name that is known is fine, and so is one that is not given", () => {
  const { complaints, said } = gathering();
  expect(complaints.refer(["crew"], "night", ["day", "night"], "crew")).toBe(true);
  expect(complaints.refer(["crew"], undefined, [], "crew")).toBe(true);
  expect(said).toEqual([]);
});

it("a name that is unknown is told with those that are known, if there are any", () => {
  const { complaints, said } = gathering();
  expect(complaints.refer(["a", 0], "nihgt", ["day", "night"], "crew")).toBe(false);
  expect(complaints.refer(["a", 1], "night", [], "crew")).toBe(false);
  expect(said).toEqual([
    "a.0: there is no crew called nihgt [day, night]",
    "a.1: there is no crew called night, nor any other",
  ]);
});

it("of very many known names only the first ones are offered", () => {
  const { complaints, said } = gathering();
  const many = Array.from({ length: 6_000 }, (_, index) => `n${index}`);
  complaints.refer(["a"], "m", many, "server");
  expect(said[0]).toContain("n4999]");
});

it("the keys of a map come in the order of the file", () => {
  expect(keys({ b: 1, a: 2 })).toEqual(["b", "a"]);
});
