import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { absent, paragraph, sectionElement, sentences, soft } from "../../../src/report/page/section.ts";

it("a section has a heading that names it, and a sentence on how to read it", () => {
  const html = toHtml(
    sectionElement({
      id: "cost",
      title: "Cost",
      how: "Less is better.",
      content: [paragraph("<b>"), absent("No data.")],
    }),
  );
  expect(html).toContain('<section id="cost" aria-labelledby="cost-heading"><h2 id="cost-heading">Cost</h2>');
  expect(html).toContain('<p class="how">Less is better.</p>');
  expect(html).toContain("&#x3C;b>");
  expect(toHtml(sectionElement({ id: "a", title: "A", content: [] }))).not.toContain("how");
});

it("several sentences are a list, one is a paragraph", () => {
  expect(sentences([])).toEqual([]);
  expect(sentences(["a"]).map(({ tagName }) => tagName)).toEqual(["p"]);
  expect(toHtml(sentences(["a", "b"]))).toBe("<ul><li>a</li><li>b</li></ul>");
  expect(toHtml(soft("a"))).toBe('<p class="sure">a</p>');
});
