import { defineMark } from "../mark.ts";
import { pathData, svg } from "../svg.ts";
import type { Tone } from "../tones.ts";

/** From a value to pixels. */
export type Scale = (value: number) => number;

/** Where a line's values go, and how it looks. */
export interface LineScales {
  readonly x: Scale;
  readonly y: Scale;
  readonly tone: Tone;
  /** Further classes, as `dashed` or `thin`. */
  readonly look?: string;
}

/** A line through points; nothing for fewer than two. */
export const line = defineMark({
  kind: "line",
  summary: "a line through points",
  draw: (points: readonly { readonly x: number; readonly y: number }[], { x, y, tone, look }: LineScales) =>
    points.length < 2
      ? []
      : [
          svg("path", {
            class: ["line", `tone-${tone}`, look].filter((one) => one !== undefined).join(" "),
            d: pathData(points.map((point) => [x(point.x), y(point.y)])),
          }),
        ],
});
