import { defineMark } from "../mark.ts";
import { svg } from "../svg.ts";
import type { Tone } from "../tones.ts";

/** A rectangle in pixels. */
export interface BarData {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar; with a weave, its pattern lies over its tone. Nothing where it has no width. */
export const bar = defineMark({
  kind: "bar",
  summary: "a filled rectangle",
  draw: (
    { x, y, width, height }: BarData,
    {
      tone,
      look = "fill",
      weave,
      corner,
    }: {
      readonly tone: Tone;
      readonly look?: "fill" | "band" | "wash";
      readonly weave?: string;
      readonly corner?: number;
    },
  ) => {
    if (!(width > 0 && height > 0)) return [];
    const place = { x, y, width, height, rx: corner };
    return [
      svg("rect", { class: `${look} tone-${tone}`, ...place }),
      ...(weave === undefined ? [] : [svg("rect", { fill: weave, ...place })]),
    ];
  },
});
