import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { dataTable } from "../../../src/report/page/data-table.ts";
import { tablesIn } from "../reported.ts";

const html = toHtml(
  dataTable({
    id: "designs",
    caption: "Designs",
    head: ["design", "cost", "note"],
    rows: [
      ["<script>", "1.00×", "a word"],
      ["b", "−2", ""],
    ],
  }),
);

it("rows and columns have their headings, and the keyboard gets to what scrolls", () => {
  expect(html).toContain('role="region" aria-labelledby="designs-caption" tabindex="0"');
  expect(html).toContain('<th scope="row">&#x3C;script></th>');
  expect(html).toContain('<th scope="col" class="number">cost</th>');
  expect(html).not.toContain("<script");
});

it("numbers stand right, words left; what is written is what is read", () => {
  expect(html).toContain('<td class="number">−2</td>');
  expect(html).toContain("<td>a word</td>");
  expect(tablesIn(html)).toEqual([
    {
      caption: "Designs",
      rows: [
        ["design", "cost", "note"],
        ["<script>", "1.00×", "a word"],
        ["b", "−2", ""],
      ],
    },
  ]);
});

it("behind a number for each row the name is the heading", () => {
  const numbered = toHtml(dataTable({ id: "a", caption: "", head: ["#", "design"], rows: [["1", "a"]] }));
  expect(numbered).toContain('<td class="number">1</td><th scope="row">a</th>');
});
