import { expect, it } from "vitest";
import { messagesAt, tickDelays } from "../../src/experiment/timeline-messages.ts";
import type { TracedFact } from "../../src/experiment/trace.ts";

const facts: TracedFact[] = [
  { time: 0, name: "messages", numbers: [0, 0, 0, 0, 0] },
  { time: 0, name: "messagesWait", numbers: [9, 0, 1] },
  { time: 100, name: "messages", numbers: [100, 50, 0, 10, 0] },
  { time: 100, name: "messagesWait", numbers: [49, 40, 1] },
  { time: 130, name: "secondTick", numbers: [60, 99, 70] },
  { time: 110, name: "secondTick", numbers: [60, 50, 20] },
];

it("messages are counted on the straight line between two facts, and stay after the last", () => {
  const { sent, delivered, refused, waiting } = messagesAt(facts, [0, 50, 100, 500]);
  expect([sent, delivered, refused, waiting]).toEqual([
    [0, 50, 100, 100],
    [0, 25, 50, 50],
    [0, 5, 10, 10],
    [0, 20, 40, 40],
  ]);
});

it("delays go by the minute in which the messages were written", () => {
  expect(tickDelays(facts, { from: 0, to: 100 })).toEqual([
    { sent: 60, percent: 50, delay: 20 },
    { sent: 60, percent: 99, delay: 70 },
  ]);
  expect(tickDelays(facts, { from: 61, to: 100 })).toEqual([]);
});

it("of very many minutes a part is told, evenly", () => {
  const many = Array.from({ length: 3000 }, (_, minute): TracedFact[] =>
    [50, 99].map((percent) => ({ time: minute, name: "secondTick", numbers: [60 * minute, percent, 1] })),
  ).flat();
  const told = tickDelays(many, { from: 0, to: 1e9 });
  expect(told.length).toBeLessThanOrEqual(400);
  expect(told.length).toBeGreaterThan(200);
  expect(told.filter(({ percent }) => percent === 50).length).toBe(told.length / 2);
});
