import { expect, it } from "vitest";
import { crosses, isWithin, overlap } from "../../src/plots/boxes.ts";
import { placeLabels } from "../../src/plots/labels.ts";

const bounds = { left: 0, top: 0, right: 300, bottom: 200 };
const free = { bounds, boxes: [], strokes: [] };

it("a label that is alone stands at the right of its point", () => {
  expect(placeLabels([{ x: 100, y: 50, width: 40, height: 10 }], free)).toEqual([
    { box: { left: 108, top: 45, right: 148, bottom: 55 }, leader: null },
  ]);
});

it("at the right edge it goes to the left, and where no place is free there is none", () => {
  expect(placeLabels([{ x: 290, y: 50, width: 40, height: 10 }], free)[0]!.box.right).toBe(282);
  expect(placeLabels([{ x: 100, y: 50, width: 400, height: 10 }], free)).toEqual([null]);
});

it("labels of a crowd touch neither each other nor marks, and their leaders cross no label", () => {
  const points = Array.from({ length: 25 }, (_, i) => ({
    x: 130 + (i % 5) * 9,
    y: 80 + Math.floor(i / 5) * 9,
  }));
  const boxes = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  const strokes = [{ from: [0, 100] as const, to: [300, 100] as const }];
  const placed = placeLabels(
    points.map((point) => ({ ...point, width: 50, height: 12 })),
    { bounds, boxes, strokes },
  ).filter((place) => place !== null);
  expect(placed.length).toBeGreaterThan(3);
  expect(placed.some(({ leader }) => leader !== null)).toBe(true);
  placed.forEach(({ box }, i) => {
    expect(isWithin(box, bounds)).toBe(true);
    expect(boxes.some((other) => overlap(box, other))).toBe(false);
    expect(strokes.some((stroke) => crosses(stroke, box))).toBe(false);
    placed.forEach((other, j) => {
      if (i === j) return;
      expect(overlap(box, other.box)).toBe(false);
      expect(other.leader !== null && crosses(other.leader, box)).toBe(false);
    });
  });
});
