import { expect, it } from "vitest";
import { pageText } from "../../../src/report/page/document.ts";

const hostile = `</title><script>alert(1)</script><img src=x onerror=alert(1)>`;
const html = pageText({
  title: hostile,
  subject: hostile,
  answer: [hostile, "Second."],
  key: [hostile],
  sections: [{ id: "one", title: hostile, how: hostile, content: [hostile] }],
});

it("the page is one document that runs and loads nothing", () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain("default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;; img-src data:;");
  expect(html).not.toMatch(/<script|<link|<img|<iframe| on\w+="|href="(?!#)|src="/);
});

it("names of models are text, wherever they stand", () => {
  expect(html.split("&#x3C;script>")).toHaveLength(1 + 9);
});

it("the answer stands before the contents, which lead to each section", () => {
  expect(html.indexOf('class="answer"')).toBeLessThan(html.indexOf("<nav"));
  expect(html).toContain('<a href="#one">');
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
});
