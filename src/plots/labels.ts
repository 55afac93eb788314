import { type Box, cross, crosses, isWithin, overlap, type Stroke } from "./boxes.ts";

/** A label that wants a place near a point, in pixels. */
export interface WantedLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label goes, and the line that leads to its point where it stands apart. */
export interface PlacedLabel {
  readonly box: Box;
  readonly leader: Stroke | null;
}

/** What labels must not touch. */
export interface Obstacles {
  readonly bounds: Box;
  readonly boxes: readonly Box[];
  /** Lines that are no obstacle to leaders, but to labels. */
  readonly strokes: readonly Stroke[];
}

/** Right, left, above, below, and between: as (x, y) from −1 to 1. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0.7, -0.7],
  [0.7, 0.7],
  [-0.7, -0.7],
  [-0.7, 0.7],
  [0, -1],
  [0, 1],
] as const;

/** From a point to the nearest edge of its label, in pixels; from the third on, a leader shows whose label it is. */
const DISTANCES = [8, 11, 22, 34, 48, 66, 88] as const;
const LED = 20;
/** Room around a label that stays free, in pixels. */
const AIR = 2;

const boxAt = ({ x, y, width, height }: WantedLabel, dx: number, dy: number, distance: number): Box => {
  const left = x + dx * distance + (Math.abs(dx) < 0.5 ? -width / 2 : dx < 0 ? -width : 0);
  const top = y + dy * distance + (Math.abs(dy) < 0.5 ? -height / 2 : dy < 0 ? -height : 0);
  return { left, top, right: left + width, bottom: top + height };
};

const leaderTo = ({ x, y }: WantedLabel, { left, right, top, bottom }: Box): Stroke => ({
  from: [x, y],
  to: [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))],
});

const grown = ({ left, top, right, bottom }: Box): Box => ({
  left: left - AIR,
  top: top - AIR,
  right: right + AIR,
  bottom: bottom + AIR,
});

const isOf = ([x, y]: readonly [number, number], box: Box): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const isFree = (box: Box, leader: Stroke | null, placed: readonly PlacedLabel[], obstacles: Obstacles) => {
  const { bounds, boxes, strokes } = obstacles;
  const wide = grown(box);
  return (
    isWithin(box, bounds) &&
    boxes.every((other) => !overlap(wide, other)) &&
    (leader === null || boxes.every((other) => isOf(leader.from, other) || !crosses(leader, other))) &&
    strokes.every((stroke) => !crosses(stroke, wide)) &&
    placed.every(
      (other) =>
        !overlap(wide, other.box) &&
        (other.leader === null || !crosses(other.leader, wide)) &&
        (leader === null || !crosses(leader, grown(other.box))) &&
        (leader === null || other.leader === null || !cross(leader, other.leader)),
    )
  );
};

const placeOf = (wanted: WantedLabel, placed: readonly PlacedLabel[], obstacles: Obstacles) => {
  for (const distance of DISTANCES)
    for (const [dx, dy] of SIDES) {
      const box = boxAt(wanted, dx, dy, distance);
      const leader = distance > LED ? leaderTo(wanted, box) : null;
      if (isFree(box, leader, placed, obstacles)) return { box, leader };
    }
  return null;
};

/**
 * Places labels beside their points, in the order given: as near as can be without touching anything; farther off with
 * a leader, which crosses no label, no other leader, and no box but those that hold its point; null where there is no such place.
 */
export const placeLabels = (
  wanted: readonly WantedLabel[],
  obstacles: Obstacles,
  taken: readonly PlacedLabel[] = [],
): (PlacedLabel | null)[] => {
  const placed = [...taken];
  return wanted.map((one) => {
    const place = placeOf(one, placed, obstacles);
    if (place !== null) placed.push(place);
    return place;
  });
};
