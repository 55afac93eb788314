import { expect, it } from "vitest";
import { drawShareTrack } from "../../../src/plots/tracks/share.ts";
import { timeAxis } from "../../../src/plots/tracks/space.ts";
import { hasClass } from "../text-boxes.ts";

it("fills from zero to the share, and dashes the threshold", () => {
  const space = { time: timeAxis(0, 100, [0, 100]), width: 320, prefix: "p" };
  const threshold = { at: 0.5, label: "half" };
  const track = { kind: "share", label: "served", times: [0, 100], values: [1, 0], threshold } as const;
  const { elements, height } = drawShareTrack(track, 0, space);
  expect(height).toBe(48 + 6 + 90);
  const paths = elements.filter((one) => hasClass(one, "tone-1")).map(({ properties }) => properties.d);
  expect(paths).toEqual(["M0,54L100,144L100,144L0,144Z", "M0,54L100,144"]);
  const dashed = elements.filter((one) => hasClass(one, "limit") && one.properties.x2 === "100");
  expect(dashed.map(({ properties }) => properties.y1)).toEqual(["99"]);
});
