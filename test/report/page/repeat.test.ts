import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { repeatSection } from "../../../src/report/page/repeat.ts";
import { sectionElement } from "../../../src/report/page/section.ts";

const told = {
  ...{
    version: "0.1",
    model: { title: "M", digest: "ab" },
    digest: "cd",
    seed: "22 February",
    ended: "It ended.",
  },
  argv: ["compare", "EXPERIMENT.yaml", "--runs", "200", "--seed", "22 February"],
  rerun: ["--replication", "7"],
};
const htmlOf = (model: string) =>
  toHtml(sectionElement(repeatSection(told, { experiment: { title: "E" }, model: { about: model } })));

it("the command, digests, seed and version are told, and what it was made from", () => {
  const html = htmlOf("</pre><script>");
  expect(html).toContain("npx secondtick compare EXPERIMENT.yaml --runs 200 --seed '22 February'");
  expect(html).toContain("npx secondtick rerun RESULT.json --replication 7");
  for (const one of ["0.1", "ab", "cd", "It ended."]) expect(html).toContain(one);
  expect(html).not.toContain("<script");
});

it("a huge model does not make a huge page", () => {
  expect(htmlOf("x".repeat(3_000_000)).length).toBeLessThan(210_000);
  expect(htmlOf("x".repeat(3_000_000))).toContain("the result file holds the rest");
});
