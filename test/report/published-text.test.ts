import stringWidth from "string-width";
import { expect, it } from "vitest";
import type { PublishedResult } from "../../src/experiment/beside-published.ts";
import { publishedSentence, publishedText } from "../../src/report/published-text.ts";

const median = {
  p: 0.5,
  estimate: 3600,
  lower: 3000,
  upper: 4200,
  level: 0.95,
  n: 50,
  openBelow: false,
  openAbove: false,
};
const back: PublishedResult = {
  phase: "back",
  after: 4000,
  to: 4000,
  share: 0.5,
  median,
  off: -0.1,
  isMissed: false,
};
const normal: PublishedResult = {
  ...back,
  phase: "normal",
  after: 7200,
  to: 7800,
  share: 0.99,
  off: -0.5,
  isMissed: true,
};

it("each phase stands beside what was published, within the terminal", () => {
  const text = publishedText([back, normal], "as built", 80);
  for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  expect(text).toMatch(/back +50 % +67 +60 \(50–70\) +−10 %\n/);
  expect(text).toMatch(/normal +99 % +120–130 +60 \(50–70\) +−50 % \*/);
});

it("only what is missed by more than a fifth is called so", () => {
  expect(publishedText([back, normal], "as built", 300)).toContain(
    "a published time by more than 20 %: normal (−50 %)",
  );
  expect(publishedText([back], "as built", 300)).toContain("No published time is missed by more than 20 %.");
});

it("below a story the times stand in one sentence", () => {
  expect(publishedSentence([back, normal])).toBe(
    "Published: back after 1.11 h, normal after 2 h to 130 min.",
  );
  expect(publishedSentence([])).toBe("");
});
