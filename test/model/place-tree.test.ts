import { expect, it } from "vitest";
import { type Place, PlaceTree, placeOfKind } from "../../src/model/place-tree.ts";

const known = new Map<string, Place>([
  ["east", { kind: "region", in: undefined }],
  ["west", { kind: "region", in: undefined }],
  ["a", { kind: "rack", in: "east" }],
  ["b", { kind: "rack", in: "east" }],
  ["c", { kind: "rack", in: "west" }],
]);
const tree = () => new PlaceTree(["a", "b", "c"], known);

it("a place is looked for from the inside out", () => {
  expect(placeOfKind("b", "region", known)).toBe("east");
  expect(placeOfKind("east", "region", known)).toBe("east");
  expect(placeOfKind("east", "rack", known)).toBeUndefined();
  expect(placeOfKind(undefined, "rack", known)).toBeUndefined();
});

it("places of a kind are counted, and those that are in none are found", () => {
  expect([tree().count("region"), tree().count("rack"), tree().count("host")]).toEqual([2, 3, 0]);
  expect(tree().distinct(["a", "b"], "region")).toBe(1);
  expect([tree().outsideOf("region"), tree().outsideOf("host")]).toEqual([undefined, "a"]);
});

it("without wishes the outer places take turns", () => {
  expect(tree().pick(5, { apart: undefined, spread: undefined })).toEqual(["a", "c", "b", "c", "a"]);
});

it("a group is kept apart while there are places, and the next group goes on from there", () => {
  const places = tree();
  const apart = { apart: "rack", spread: undefined };
  expect(places.pick(3, apart)).toEqual(["a", "c", "b"]);
  expect(places.pick(4, apart)).toEqual(["c", "a", "b", undefined]);
});

it("new places are taken before known ones when a group is to spread", () => {
  const spread = { apart: undefined, spread: "rack" };
  expect(new Set(tree().pick(3, spread)).size).toBe(3);
});

it("a place may hold servers itself and have others within it", () => {
  const both = new PlaceTree(["east", "a", "east"], known);
  expect(both.pick(3, { apart: undefined, spread: "region" })).toEqual(["east", "a", "east"]);
});
