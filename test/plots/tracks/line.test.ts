import { expect, it } from "vitest";
import { drawLineTrack } from "../../../src/plots/tracks/line.ts";
import { timeAxis } from "../../../src/plots/tracks/space.ts";
import { hasClass } from "../text-boxes.ts";

it("draws its values above zero", () => {
  const space = { time: timeAxis(0, 100, [0, 100]), width: 320, prefix: "p" };
  const track = { kind: "line", label: "queue", times: [0, 50, 100], values: [0, 100, 0], tone: 4 } as const;
  const { elements, height } = drawLineTrack(track, 0, space);
  expect(height).toBe(26 + 6 + 72);
  const paths = elements.filter((one) => hasClass(one, "tone-4")).map(({ properties }) => properties.d);
  expect(paths).toEqual(["M0,104L50,32L100,104"]);
});
