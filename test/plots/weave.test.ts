import { expect, it } from "vitest";
import { weaveDefinitions, weaveOf } from "../../src/plots/weave.ts";

it("the first 64 keys all look different, and neighbours differ in tone and in pattern", () => {
  const looks = Array.from({ length: 64 }, (_, i) => weaveOf(i, "p"));
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(64);
  looks.slice(1).forEach((look, i) => {
    expect(look.tone).not.toBe(looks[i]!.tone);
    expect(look.weave).not.toBe(looks[i]!.weave);
  });
  expect(weaveOf(-1, "p").tone).toBe(weaveOf(7, "p").tone);
});

it("every pattern that is named is defined, once", () => {
  const ids = weaveDefinitions([0, 1, 9, 1, 2], "p").flatMap(({ children }) =>
    children.flatMap((child) => (child.type === "element" ? [`url(#${child.properties.id})`] : [])),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const pattern of [1, 2, 9]) expect(ids).toContain(weaveOf(pattern, "p").weave);
  expect(weaveDefinitions([0], "p")).toEqual([]);
});
