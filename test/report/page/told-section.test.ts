import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { sectionElement } from "../../../src/report/page/section.ts";
import { toldSection } from "../../../src/report/page/told-section.ts";
import { timelinePicture } from "../../../src/report/pictures/timeline.ts";
import { toldRun } from "../reported.ts";

const of = { label: "as built", threshold: 0.5, isReplay: true };
const htmlOf = (...given: Parameters<typeof toldSection>) => toHtml(sectionElement(toldSection(...given)));

it("a run is drawn with its story, of which nothing is markup", () => {
  const html = htmlOf([toldRun], [timelinePicture(toldRun, of)]);
  expect(html).toContain("The worst run, as built");
  expect(html).toContain("Everything &#x3C;b>breaks&#x3C;/b>.");
});

it("what is missing is said: no runs at all, or one in which nothing was down", () => {
  expect(htmlOf(undefined, [])).toContain("earlier version");
  expect(htmlOf([], [])).toContain("No run of the first design");
  const quiet = { ...toldRun, which: "median" as const, longestOutage: 0 };
  expect(htmlOf([quiet], [null])).toContain("In the run of median length nothing was down");
});

it("a story tells its times as a clock does", () => {
  const timeline = { ...toldRun.timeline, story: [{ time: 5430, text: "It is back." }] };
  expect(htmlOf([{ ...toldRun, timeline }], [null])).toContain("01:30:30");
});
