import { defineMark } from "../mark.ts";
import { pathData, svg } from "../svg.ts";
import type { Tone } from "../tones.ts";

/** Which way an arrow's head points. */
export type Way = "left" | "right" | "up" | "down";

const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;
const LENGTH = 7;
const HALF = 4;

/** The head of an arrow with its tip at a place in pixels: 7 long, 8 wide. */
export const arrow = defineMark({
  kind: "arrow",
  summary: "the head of an arrow",
  draw: ([x, y]: readonly [number, number], { way, tone }: { readonly way: Way; readonly tone: Tone }) => {
    const [dx, dy] = DIRECTIONS[way];
    const [tailX, tailY] = [x - LENGTH * dx, y - LENGTH * dy];
    const corners = [
      [x, y],
      [tailX - HALF * dy, tailY + HALF * dx],
      [tailX + HALF * dy, tailY - HALF * dx],
    ] as const;
    return [svg("path", { class: `fill tone-${tone}`, d: pathData(corners, "Z") })];
  },
});
