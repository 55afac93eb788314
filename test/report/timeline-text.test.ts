import { expect, it } from "vitest";
import type { Timeline } from "../../src/experiment/told-run.ts";
import { timelineText } from "../../src/report/timeline-text.ts";

const timeline: Timeline = {
  from: 0,
  to: 5400,
  times: [0, 0, 2700, 2700, 5400],
  served: [1, 0, 0, 0.5, 1],
  phones: {
    connected: [100, 0, 0, 50, 100],
    unaware: [0, 0, 0, 0, 0],
    waiting: [0, 100, 100, 25, 0],
    trying: [0, 0, 0, 25, 0],
  },
  queues: [{ name: "login queue", unit: "logins", values: [0, 0, 0, 25, 0] }],
  spans: [
    { lane: "people", name: "noticing", from: 0, to: 1350 },
    { lane: "people", name: "stopping", from: 1350, to: 2700 },
    { lane: "phase", name: "diagnosing", from: 0, to: 2700 },
  ],
  messages: null,
  delays: [],
  story: [],
};

const rowOf = (label: string, width = 80): string => {
  const line = timelineText(timeline, width)
    .split("\n")
    .find((one) => one.startsWith(label))!;
  return line.slice(line.indexOf("│") + 1, -1);
};

it("each row is drawn against its greatest value, what was served by the worst of each column", () => {
  const served = rowOf("served share");
  expect(served.length).toBe(54);
  // Nothing up to the middle, half at once, all at the end: the last column shows how it is left.
  expect(served.slice(0, 27)).toBe(" ".repeat(27));
  expect([served[27], served.at(-1)]).toEqual(["▄", "█"]);
  const away = rowOf("phones away");
  expect([away[1], away[28], away.at(-1)]).toEqual(["█", "▄", " "]);
  expect(rowOf("login queue").trimStart()[0]).toBe("█");
  expect(timelineText(timeline, 80)).toContain("login queue          25 │");
});

it("people are letters with a key, phases are words, and no line is too long", () => {
  expect(rowOf("people").slice(0, 27)).toBe(`${"n".repeat(13)}${"x".repeat(14)}`);
  const text = timelineText(timeline, 80);
  expect(text).toContain("People: n noticing, x stopping.");
  expect(text).toContain("diagnosing from 00:00:00 for 45 min");
  for (const width of [44, 60, 80, 200])
    expect(
      Math.max(
        ...timelineText(timeline, width)
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(width);
});

it("a model without phones has its served share alone", () => {
  const text = timelineText({ ...timeline, phones: null, queues: [], spans: [] }, 80);
  expect(text).toContain("served share");
  expect(text).not.toContain("phones");
});
