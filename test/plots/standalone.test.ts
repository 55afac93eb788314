import { expect, it } from "vitest";
import { standalone } from "../../src/plots/standalone.ts";
import { charts, hostile, ordinary } from "./samples.ts";

it("is a whole SVG file: name space, title, description, style and background, in this order", () => {
  const text = standalone(charts.histogram(ordinary(3)));
  expect(text).toMatch(
    /^<svg class="plot" role="img" aria-labelledby="\S+ \S+" viewBox="0 0 760 \d+"[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"><title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc><style>[^<]+<\/style><rect class="page"/,
  );
  expect(text.endsWith("</svg>\n")).toBe(true);
});

it.each(Object.keys(charts) as (keyof typeof charts)[])(
  "hostile words make no markup in %s, and its tags match",
  (name) => {
    const text = standalone(charts[name](hostile(12)), 340);
    expect(text).not.toMatch(/<script|<image|[\p{Cc}\u202e](?<!\n)/u);
    const open: string[] = [];
    for (const [, isEnd, tag] of text.matchAll(/<(\/?)([a-zA-Z]+)[^>]*>/g))
      if (isEnd === "") open.push(tag!);
      else expect(open.pop()).toBe(tag);
    expect(open).toEqual([]);
  },
);
