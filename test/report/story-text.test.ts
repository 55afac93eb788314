import { expect, it } from "vitest";
import { clock, storyText } from "../../src/report/story-text.ts";

const plain = (words: string) => words;

it("a clock shows whole seconds that have passed, and days where there are some", () => {
  expect([0, 59.99, 3600, 86_399.9].map(clock)).toEqual(["00:00:00", "00:00:59", "01:00:00", "23:59:59"]);
  expect(clock(7199.999_999_9)).toBe("02:00:00");
  expect([86_400, 400 * 86_400 + 61].map(clock)).toEqual(["1 d 00:00:00", "400 d 00:01:01"]);
});

it("a story's times stand once, in a column", () => {
  const lines = [
    { time: 0, text: "One." },
    { time: 0, text: "Two." },
    { time: 90_061, text: "A sentence that is too long for the line." },
  ];
  expect(storyText({ head: "Title\nhead", lines, closing: "End." }, { columns: 40, strong: plain })).toBe(
    `Title
head

    00:00:00  One.
              Two.
1 d 01:01:01  A sentence that is too
              long for the line.

End.
`,
  );
});

it("the title stands out, and nothing else does", () => {
  const strong = (words: string) => `*${words}*`;
  const story = { head: "Title\nhead", lines: [{ time: 1, text: "One." }], closing: "End." };
  expect(storyText(story, { columns: 40, strong })).toBe("*Title*\nhead\n\n00:00:01  One.\n\nEnd.\n");
});
