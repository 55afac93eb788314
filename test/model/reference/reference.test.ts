import { expect, it } from "vitest";
import { anchorOf } from "../../../src/model/reference/markdown.ts";
import { reference, referenceKinds, referenceOf } from "../../../src/model/reference/reference.ts";
import { load } from "../model-text.ts";

const text = reference([{ kind: "outages", unit: "1", summary: "times down" }]);
const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);

it("every link of the page leads to a heading of it", () => {
  const anchors = new Set(headings.map(anchorOf));
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
});

it("every example in it is a model", () => {
  const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example]) => example!);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(() => load(example)).not.toThrow();
});

it("every section, kind and metric is there", () => {
  const anchors = headings.map(anchorOf);
  for (const heading of ["services", "phones", "how-things-fail", "semantics", ...referenceKinds()])
    expect(anchors).toContain(heading);
  expect(text).toContain("- `outages` (a number): times down");
});

it("kinds of one name are told for each family that has one", () => {
  expect(referenceOf("crash").match(/^#### crash$/gm)).toHaveLength(2);
  expect(referenceOf("load-shared")).toContain("`needed`");
  expect(referenceOf("laws")).toContain("#### lognormal");
  expect(referenceOf("nothing-of-this-name")).toBe("");
});
