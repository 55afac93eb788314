import type { Element } from "hast";
import { h, s } from "hastscript";
import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import { shownTree } from "../../../src/lab/view/hast.ts";

const shown = (tree: Element): string => render(shownTree(tree) as VNode);

it("shows a tree as it is, pictures too", () => {
  const tree = s("svg", { viewBox: "0 0 2 2", className: ["plot"] }, [
    s("line", { x1: 0, strokeWidth: 2, textAnchor: "end" }),
    s("text", "a < b"),
  ]);
  expect(shown(tree as Element)).toBe(
    '<svg viewBox="0 0 2 2" class="plot"><line x1="0" stroke-width="2" text-anchor="end"></line><text>a &lt; b</text></svg>',
  );
});

it("takes out whatever could run or fetch", () => {
  const tree = h("div", { onClick: "alert(1)", style: "background:url(http://x)" }, [
    h("script", "alert(1)"),
    h("a", { href: "javascript:alert(1)" }, "one"),
    h("a", { href: " JaVaScRiPt:alert(1)" }, "two"),
    h("a", { href: "https://example.org" }, "three"),
    h("img", { src: "data:text/html,x", onError: "alert(1)" }),
    h("iframe", { srcDoc: "<script>" }),
  ]);
  expect(shown(tree)).toBe('<div><a>one</a><a>two</a><a href="https://example.org">three</a><img/></div>');
});
