import { expect, it } from "vitest";
import {
  experimentReference,
  experimentReferenceKinds,
  experimentReferenceOf,
} from "../../../src/experiment/reference/reference.ts";
import { anchorOf } from "../../../src/model/reference/markdown.ts";

const text = experimentReference();
const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));

it("every link of the page leads to a heading of it", () => {
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});

it("every section, family and kind is there", () => {
  for (const name of ["replay", "years", "outage", "inputs", "semantics", ...experimentReferenceKinds()])
    expect(anchors).toContain(anchorOf(name));
});

it("a kind is told alone, and so is a family", () => {
  expect(experimentReferenceOf("slo")).toContain("`objective`");
  expect(experimentReferenceOf("logNormal")).toContain("`logNormal.median`");
  expect(experimentReferenceOf("targets")).toContain("#### quantile");
  expect(experimentReferenceOf("slos")).toBe("");
});
