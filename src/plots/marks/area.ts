import { defineMark } from "../mark.ts";
import { pathData, svg } from "../svg.ts";
import type { Tone } from "../tones.ts";
import type { Scale } from "./line.ts";

/** Where an area's values go, and how it looks. */
export interface AreaScales {
  readonly x: Scale;
  readonly y: Scale;
  readonly tone: Tone;
  /** `band` for an uncertainty, `wash` for what is fainter, `fill` for a part of a whole. */
  readonly look: "band" | "wash" | "fill";
  /** What it is filled with in place of its tone, as `url(#weave)`. */
  readonly weave?: string;
}

/** An area between two lines; nothing for fewer than two places. */
export const area = defineMark({
  kind: "area",
  summary: "an area between a lower and an upper line",
  draw: (
    points: readonly { readonly x: number; readonly lower: number; readonly upper: number }[],
    { x, y, tone, look, weave }: AreaScales,
  ) => {
    if (points.length < 2) return [];
    const above = points.map((point) => [x(point.x), y(point.upper)] as const);
    const below = points.map((point) => [x(point.x), y(point.lower)] as const).reverse();
    const d = pathData([...above, ...below], "Z");
    return [
      svg("path", { class: `${look} tone-${tone}`, d }),
      ...(weave === undefined ? [] : [svg("path", { fill: weave, d })]),
    ];
  },
});
