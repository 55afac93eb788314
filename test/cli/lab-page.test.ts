import { join } from "node:path";
import { expect, it } from "vitest";
import { builtPage, jsonInside, labPage } from "../../src/cli/lab-page.ts";
import { file, folder } from "./typed.ts";

const NOTHING = '<script type="application/json" id="opening">null</script>';
const PAGE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${NOTHING}<p>$&`;

const opening = (text: string) => ({ kind: "model", file: "model.yaml", text, beside: {} }) as const;

it("a page that was not built is told of with what builds it", () => {
  expect(builtPage(file(PAGE, "index.html"))).toBe(PAGE);
  expect(() => builtPage(join(folder(), "index.html"))).toThrow(/not built yet\n {2}npm run build/);
});

it("a page has its own policy, and may stand in no frame", () => {
  expect(labPage(PAGE, null)).toEqual({ html: PAGE, policy: "default-src 'none'; frame-ancestors 'none'" });
  expect(() => labPage(NOTHING, null)).toThrow("policy");
  expect(() => labPage("<meta>", null)).toThrow("policy");
});

it.each([
  "</script><script>globalThis.hacked = 1</script>",
  "<!--<script>",
  "$& $' $1 null",
  "\u2028 \u{1f600} \ud800 \\u003c \\ \" '",
  "</SCRIPT\t>",
])("a text comes out of the page as it went in, and never as markup: %j", (text) => {
  const { html } = labPage(PAGE, opening(text));
  const inside = /id="opening">([^<]*)<\/script><p>\$&$/.exec(html)?.[1];
  expect(JSON.parse(inside!)).toEqual(opening(text));
  expect(html.split("<")).toHaveLength(PAGE.split("<").length);
  expect(jsonInside(text)).not.toContain("<");
});
