import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { expect, it } from "vitest";
import { cleanElement } from "../../../src/report/page/clean.ts";

it("controls and marks that turn a line are taken out of texts, spaces between words stay", () => {
  const dirty = h("p", ["5 s: ", h("b", "a\u202eb\u001b[31m"), "\u2003in"]);
  expect(toHtml(cleanElement(dirty))).toBe("<p>5 s: <b>a b [31m</b>\u2003in</p>");
});

it("lines of preformatted text stay apart and set in; the style stays as it is", () => {
  expect(toHtml(cleanElement(h("pre", [h("code", "{\n  a\u0007\n}")])))).toBe(
    "<pre><code>{\n  a\n}</code></pre>",
  );
  expect(toHtml(cleanElement(h("style", "a\n{}")))).toBe("<style>a\n{}</style>");
});
