import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { blocksOf, richOf, textOf } from "../../../../src/lab/model/lessons/rich.ts";

const html = (markdown: string): string => toHtml(richOf(blocksOf(markdown)));

it("makes elements of Markdown", () => {
  expect(html("A *word*, and\n\n- one\n- two")).toBe(
    '<div class="rich"><p>A <em>word</em>, and</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul></div>',
  );
});

it("leaves out all that could run or lead astray", () => {
  const wild = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1)) [b](JAVASCRIPT:alert(1)) ![c](javascript:x)",
    '<img src=x onerror="alert(1)">',
    "<iframe srcdoc='x'></iframe>",
    "[d](data:text/html;base64,x)",
  ].join("\n\n");
  expect(html(wild)).not.toMatch(/script|onerror|iframe|srcdoc|data:/i);
  expect(html(wild)).toContain("<a>a</a>");
});

it("tells the letters of a heading", () => {
  const [heading] = blocksOf("## A *very* `small` one");
  expect(textOf(heading!)).toBe("A very small one");
});
