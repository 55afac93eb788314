import { expect, it } from "vitest";
import { conditionSchema, namesIn, needsSchema } from "../../src/base/condition.ts";

it("a condition is a name, all, any, or at least so many of several", () => {
  const good = ["chat", { all: ["chat", { any: ["a", "b"] }] }, { atLeast: 2, of: ["a", "b", "c"] }];
  const bad = [
    "Chat",
    { all: [] },
    { atLeast: 0, of: ["a"] },
    { atLeast: 1.5, of: ["a"] },
    { all: ["a"], any: ["b"] },
  ];
  const isOne = (input: unknown) => conditionSchema().safeParse(input).success;
  expect([good.every(isOne), bad.some(isOne)]).toEqual([true, false]);
});

it("a list of needs must all hold", () => {
  expect(needsSchema().parse(["a", { any: ["b", "c"] }])).toEqual({ all: ["a", { any: ["b", "c"] }] });
});

it("names are found at any depth", () => {
  expect(namesIn({ all: ["a", { atLeast: 1, of: ["b", { any: ["c"] }] }] })).toEqual(["a", "b", "c"]);
  expect(namesIn(undefined)).toEqual([]);
});
