import { defineMark } from "../mark.ts";
import { svg } from "../svg.ts";

/** A straight line from a place to a place, in pixels. */
export interface RuleData {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A straight line; its look is a class of the style, as `grid`, `axis` or `limit dashed`. */
export const rule = defineMark({
  kind: "rule",
  summary: "a straight line",
  draw: ({ from, to }: RuleData, { look }: { readonly look: string }) => [
    svg("line", { class: look, x1: from[0], y1: from[1], x2: to[0], y2: to[1] }),
  ],
});
