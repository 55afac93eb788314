import { expect, it } from "vitest";
import { comparePage } from "../../../src/report/page/compare-page.ts";
import { isRefusal } from "../../../src/stats/interval.ts";
import { sources } from "../../support/results.ts";
import { manyOf, replayed, storedReplay, storedYears, tablesIn } from "../reported.ts";

const designsIn = (html: string) => tablesIn(html).find(({ caption }) => caption.startsWith("All "))!;

it("the numbers of the table are those of the result", async () => {
  const { alternatives } = await replayed();
  const { rows } = designsIn(comparePage(await storedReplay(), sources));
  const [head, ...body] = rows;
  const [half, chance, cost] = [
    "50 % of runs are shorter, min",
    "chance of an outage of 3 h or more",
    "cost",
  ].map((title) => head!.indexOf(title));
  expect(body).toHaveLength(alternatives.length);
  for (const [place, one] of alternatives.entries()) {
    const { estimate, lower, upper } = one.quantiles.find(({ p }) => p === 0.5)!;
    const [middle, low, high] = [estimate, lower, upper].map((value) => Math.round(value / 60));
    expect(body[place]![half!]).toBe(`${middle} (${low}–${high})`);
    expect(Number.parseFloat(body[place]![cost!]!)).toBeCloseTo(one.relativeCost!, 2);
    const share = one.longer[0]!.chance;
    if (share.estimate > 0 && share.estimate < 1)
      expect(Number.parseFloat(body[place]![chance!]!)).toBeCloseTo(100 * share.estimate, 0);
  }
});

it("the mean downtimes of years are those of the result", async () => {
  const stored = await storedYears();
  const { rows } = designsIn(comparePage(stored, sources));
  const column = rows[0]!.findIndex((title) => title.startsWith("downtime in"));
  const known = stored.alternatives.flatMap(({ means }, place) =>
    isRefusal(means.downtime!) ? [] : [[rows[place + 1]![column]!, means.downtime.estimate] as const],
  );
  expect(known.length).toBeGreaterThan(0);
  for (const [text, seconds] of known) {
    const unit = { s: 1, min: 60, h: 3600, days: 86_400 }[text.split(" ").at(-1)!]!;
    expect(Number.parseFloat(text) * unit).toBeGreaterThan(0.9 * seconds);
    expect(Number.parseFloat(text) * unit).toBeLessThan(1.1 * seconds);
  }
});

it("the page runs and loads nothing, says each id once, and holds no number that is none", async () => {
  for (const stored of [await storedReplay(), await storedYears()]) {
    const html = comparePage(stored, sources);
    expect(html).not.toMatch(/<script|<link|<img|href="(?!#)| on\w+="|NaN|Infinity|undefined/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it("names of designs are text", async () => {
  const stored = await storedReplay();
  const hostile = { ...stored.alternatives[0]!, title: "<img src=x onerror=alert(1)>" };
  const html = comparePage({ ...stored, alternatives: [hostile, ...stored.alternatives.slice(1)] }, sources);
  expect(html).not.toContain("<img");
  expect(html).toContain("&#x3C;img src=x");
});

it("sixty designs stand in the table, twelve in pictures, and the page stays small", async () => {
  const html = comparePage(manyOf(await storedReplay(), 60), sources);
  expect(designsIn(html).rows).toHaveLength(61);
  expect(html).toContain("12 of 60 designs");
  expect(html.length).toBeLessThan(1_500_000);
});
