import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { expect, it } from "vitest";
import type { Picture } from "../../../src/plots/picture.ts";
import { figure, folded } from "../../../src/report/page/figure.ts";
import { tablesIn } from "../reported.ts";

const picture: Picture = {
  ...{ name: "one", title: "One & two", description: "What one sees." },
  draw: (width) => h("svg", { width }),
  table: { head: ["a", "b"], rows: [["c", "1"]] },
};

it("a picture is drawn for both widths, with its caption and its numbers", () => {
  const html = toHtml(figure(picture, "Two are left out."));
  expect(html).toContain('<div class="wide"><svg width="760">');
  expect(html).toContain('<div class="narrow"><svg width="340">');
  expect(html).toContain("<figcaption>What one sees. Two are left out.</figcaption>");
  expect(tablesIn(html)).toEqual([
    {
      caption: "One & two",
      rows: [
        ["a", "b"],
        ["c", "1"],
      ],
    },
  ]);
});

it("what is folded up has a summary", () => {
  expect(toHtml(folded("More", "x"))).toBe("<details><summary>More</summary>x</details>");
});
