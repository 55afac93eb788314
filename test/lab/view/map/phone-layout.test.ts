import { expect, it } from "vitest";
import {
  crowdSpots,
  layPhones,
  phonesPerDot,
  queueSpots,
} from "../../../../src/lab/view/map/phone-layout.ts";
import { distanceTo, overlap } from "../../../../src/lab/view/map/rect.ts";

it.each([true, false])(
  "regions lie apart within the whole, the door at the edge (beside the servers: %s)",
  (isUpright) => {
    const all = { x: 0, y: 0, width: 340, height: 300 };
    const { connected, waiting, trying, door } = layPhones(all, isUpright, 12);
    expect(overlap(connected, waiting) || overlap(connected, trying) || overlap(waiting, trying)).toBe(false);
    expect(isUpright ? door.x : door.y).toBe(isUpright ? 340 : 300);
    expect(distanceTo(trying, door.x, door.y)).toBeLessThan(10);
  },
);

it("a crowd stands within its region, spread evenly", () => {
  const rect = { x: 10, y: 20, width: 200, height: 100 };
  const spots = crowdSpots(400, rect);
  let left = 0;
  for (let dot = 0; dot < 400; dot++) {
    expect(distanceTo(rect, spots[2 * dot]!, spots[2 * dot + 1]!)).toBe(0);
    // The first half of the dots, too, is spread over all of the region.
    if (dot < 200 && spots[2 * dot]! < 110) left++;
  }
  expect(left).toBeGreaterThan(75);
  expect(left).toBeLessThan(125);
});

it("a queue begins at its door", () => {
  const spots = queueSpots(100, { x: 0, y: 0, width: 100, height: 100 }, { x: 100, y: 50 });
  const distance = (dot: number): number =>
    distanceTo({ x: spots[2 * dot]!, y: spots[2 * dot + 1]!, width: 0, height: 0 }, 100, 50);
  for (let dot = 1; dot < 100; dot++) expect(distance(dot)).toBeGreaterThanOrEqual(distance(dot - 1) - 1e-3);
});

it("dots stand for round numbers of phones, and are not too many", () => {
  for (const online of [1, 37_200, 999_999, 147_000_000, 3e9]) {
    const each = phonesPerDot(online, 800);
    expect(online / each).toBeLessThanOrEqual(800);
    expect(["1", "2", "5"]).toContain(String(each)[0]);
  }
});
