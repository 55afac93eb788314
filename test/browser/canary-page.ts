import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const style = `
:root { color-scheme: light dark; --page: #fff; --ink: #111; --mark: #0060a8; --on: #fff; }
@media (prefers-color-scheme: dark) { :root { --page: #111; --ink: #eee; --mark: #3f9be0; --on: #000; } }
@media print { :root { color-scheme: light; --page: #fff; --ink: #111; --mark: #0060a8; --on: #fff; } }
body { margin: 0; padding: 16px; background: var(--page); color: var(--ink); font: 16px/1.5 sans-serif; }
a { color: var(--mark); }
:focus-visible { outline: 3px solid var(--mark); }
svg { display: block; max-width: 100%; height: auto; }
svg text { fill: var(--ink); } .line { stroke: var(--mark); stroke-width: 2; } .bar { fill: var(--mark); } .on { fill: var(--on); } figure { margin: 0; }
.scroll { overflow-x: auto; } td, th { white-space: nowrap; padding: 4px; text-align: left; }
@media print { .scroll { overflow: visible; } td, th { white-space: normal; } .next { break-before: page; } }
`;

const picture = `<svg role="img" aria-labelledby="t" viewBox="0 0 320 90" width="320" height="90" font-size="12">
<title id="t">Downtime</title><line class="line" x1="10" y1="20" x2="200" y2="20"/>
<text x="10" y="40">as built</text><text x="150" y="40">two sites</text>
<rect class="bar" x="10" y="50" width="120" height="30"/>
<text x="20" y="70" class="on">12 min</text></svg>`;

const cells = Array.from({ length: 8 }, (_, i) => `<td>${i} minutes</td>`).join("");
const heads = Array.from({ length: 8 }, (_, i) => `<th scope="col">column ${i}</th>`).join("");

/** A page with nothing wrong. */
export const goodPage = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title><style>${style}</style></head><body>
<header><h1>A page</h1></header><nav aria-label="Contents"><a href="#one">One</a> <a href="#two">Two</a></nav><main>
<section id="one"><h2>One</h2><p>Words.</p><figure>${picture}<figcaption><strong>Downtime</strong></figcaption>
<details><summary>The numbers</summary><table><caption>Numbers</caption><thead><tr><th scope="col">design</th><th scope="col">minutes</th></tr></thead>
<tbody><tr><th scope="row">as built</th><td>12</td></tr></tbody></table></details></figure></section>
<section id="two" class="next"><h2>Two</h2><div class="scroll" role="region" aria-label="All numbers" tabindex="0">
<table><caption>All</caption><thead><tr>${heads}</tr></thead><tbody><tr>${cells}</tr></tbody></table></div></section>
</main></body></html>`;

/** Something put in place of something else. */
export type Change = readonly [from: string, to: string];

/** The good page with some things put in place of others, each of which must be there. */
export const changed = (changes: readonly Change[]): string =>
  changes.reduce((page, [from, to]) => {
    if (!page.includes(from)) throw new Error(`the page has no ${from}`);
    return page.replace(from, () => to);
  }, goodPage);

/** A page as a file in a new folder; its path. */
export const pageFile = (html: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "secondtick-page-")), "page.html");
  writeFileSync(path, html);
  return path;
};
