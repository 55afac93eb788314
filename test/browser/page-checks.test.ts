import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { changed, goodPage, pageFile } from "./canary-page.ts";
import { type OpenedPage, openFile } from "./opened-page.ts";
import {
  axeChecks,
  contrastChecks,
  keyboardChecks,
  layoutChecks,
  pageChecks,
  printChecks,
  quietChecks,
  sizeChecks,
  structureChecks,
  type View,
} from "./page-checks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

const phone: View = { width: 375, colours: "light", medium: "screen" };
const dark: View = { width: 1440, colours: "dark", medium: "screen" };
const sheet: View = { width: 718, colours: "dark", medium: "print" };

const opened = async (
  html: string,
  check: (page: OpenedPage, path: string) => Promise<string[]>,
): Promise<string[]> => {
  const path = pageFile(html);
  const page = await openFile(browser, path);
  try {
    return await check(page, path);
  } finally {
    await page.page.context().close();
  }
};

it("a page with nothing wrong passes all checks", async () => {
  expect(await opened(goodPage, pageChecks)).toEqual([]);
});

/** A defect: what it is called, how the good page gets it, and what a check must say of it. */
type Defect = readonly [name: string, from: string, to: string, said: RegExp];

/** All that checks say of a page with some defects at once, and the names of those that they do not see. */
const unseen = async (
  defects: readonly Defect[],
  check: (page: OpenedPage) => Promise<string[]>,
): Promise<string[]> => {
  const said = await opened(changed(defects.map(([, from, to]) => [from, to])), check);
  return defects.flatMap(([name, , , pattern]) =>
    said.some((one) => pattern.test(one)) ? [] : [`${name}: not in ${JSON.stringify(said)}`],
  );
};

it("what is laid out badly on a phone is found", async () => {
  const defects: Defect[] = [
    ["text over text", "</svg>", '<text x="30" y="42">over</text></svg>', /"as built" lies over "over"/],
    ["text beside a picture", "</svg>", '<text x="300" y="80">beside</text></svg>', /"beside" sticks out/],
    ["small text", "</svg>", '<text x="250" y="40" font-size="10">small</text></svg>', /"small" is 10\.0 px/],
    [
      "words cut off",
      "<p>Words.",
      '<p style="width:20px;overflow:hidden">Words.',
      /"Words\." is cut off by <p>/,
    ],
    ["a deaf scroller", 'tabindex="0"', "", /without tabindex/],
    ["a wide page", "<h2>One", `<h2>${"W".repeat(80)}`, /too wide/],
  ];
  expect(await unseen(defects, (page) => layoutChecks(page, phone))).toEqual([]);
});

it("a picture made so small that its text is, and words that leave the paper, are found", async () => {
  const small: Defect = ["small", 'viewBox="0 0 320 90"', 'viewBox="0 0 400 112"', /"as built" is 9\.6 px/];
  const wide: Defect = [
    "wide",
    ".scroll { overflow: visible; }",
    "td { white-space: nowrap !important; font-size: 24px }",
    /cut/,
  ];
  expect(await unseen([small], (page) => layoutChecks(page, dark))).toEqual([]);
  expect(await unseen([wide], (page) => layoutChecks(page, sheet))).toEqual([]);
});

it("what is hard to see in a picture is found, by light, by dark and on paper", async () => {
  const inside = (element: string): readonly [string, string] => ["</svg>", `${element}</svg>`];
  const light: Defect[] = [
    [
      "faint",
      ...inside('<text x="9" y="9" style="fill:#888">faint</text>'),
      /"faint" has a contrast of 3\.5/,
    ],
    ["see-through", ...inside('<g opacity=".5"><text x="60" y="9">pale</text></g>'), /"pale" has a contrast/],
    ["text on a bar", ".on { fill: var(--on)", ".on { fill: #222", /"12 min" has a contrast/],
    ["a faint line", ".line { stroke: var(--mark)", ".line { stroke: #bbb", /<line class="line">/],
  ];
  const black: Defect = [
    "black",
    "svg text { fill: var(--ink)",
    "svg text { fill: #111",
    /"as built".* 1\.0/,
  ];
  const dim: Defect = ["dark", "--mark: #0060a8; --on: #fff; } }", "--on: #fff; } }", /"12 min"/];
  expect(await unseen(light, (page) => contrastChecks(page, phone))).toEqual([]);
  expect(await unseen([black], (page) => contrastChecks(page, dark))).toEqual([]);
  expect(await unseen([dim], (page) => contrastChecks(page, sheet))).toEqual([]);
});

it("what axe knows to be wrong is found", async () => {
  const defects: Defect[] = [
    ["faint words", "<p>Words.", '<p style="color:#999">Words.', /color-contrast/],
    ["a list that is none", "<h2>Two", "<ul><p>a</p></ul><h2>Two", /list/],
  ];
  expect(await unseen(defects, (page) => axeChecks(page, phone))).toEqual([]);
});

it("what runs, loads or complains is found", async () => {
  const defects: Defect[] = [
    [
      "an image from elsewhere",
      "<h2>One",
      '<img alt="" src="https://example.org/a.png"><h2>One',
      /asked for.*a\.png/,
    ],
    [
      "a style from elsewhere",
      "<h2>Two",
      '<link rel="stylesheet" href="https://example.org/a.css"><h2>Two',
      /complained: .*violates/,
    ],
    ["a script", "<p>Words.", "<script>1</script><p>Words.", /there is a <SCRIPT>/],
    ["a handler", "<section ", '<section onclick="1" ', /onclick/],
    ["a link that runs", "#one", "javascript:alert(1)", /javascript/],
    ["a request that its policy allows", "img-src data:", "img-src https:", /asked for/],
  ];
  expect(await unseen(defects, quietChecks)).toEqual([]);
});

it("what is built badly is found", async () => {
  const defects: Defect[] = [
    ["two titles", "<h2>One</h2>", "<h1>One</h1>", /2 headings/],
    ["a rank left out", "<h2>Two</h2>", "<h2>Two</h2><h4>Deep</h4>", /"Deep" of rank 4 leaves a rank out/],
    ["a link to nowhere", 'href="#one"', 'href="#none"', /"One" leads nowhere/],
    ["no main part", "<main>", "<div>", /not one <main>/],
    ["a figure without numbers", "<td>12</td>", "", /no table of its numbers/],
    [
      "two pictures at once",
      "<figcaption>",
      '<svg width="9" height="9"></svg><figcaption>',
      /shows 2 pictures/,
    ],
    ["a mute picture", 'role="img"', "", /says nothing/],
    ["the same id twice", "<h2>Two", '<h2 id="two">Two', /more than once/],
  ];
  expect(await unseen(defects, structureChecks)).toEqual([]);
});

it("what the keyboard cannot reach, a focus that is not seen, and a page of one sheet are found", async () => {
  const defects: Defect[] = [
    ["out of reach", "<summary>", "<summary inert>", /does not get to SUMMARY/],
    [
      "unseen",
      ":focus-visible { outline: 3px solid var(--mark)",
      ":focus-visible { outline: none",
      /does not see the focus/,
    ],
    ["one sheet", "break-before: page", "color: red", /on 1 sheets/],
  ];
  const both = async (page: OpenedPage) => [
    ...(await keyboardChecks(page, phone)),
    ...(await printChecks(page)),
  ];
  expect(await unseen(defects, both)).toEqual([]);
});

it("a page of two megabytes is too large", () => {
  expect(sizeChecks(pageFile("a".repeat(2_000_000)))).toEqual(["it has 2000000 bytes"]);
});
