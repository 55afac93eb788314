import type { Element } from "hast";
import type { Axis } from "./axis.ts";
import { label, rule } from "./marks/members.ts";
import { SMALL, textWidth } from "./text-width.ts";

/** The height of a line of ticks' labels below a chart, in pixels, and that of the axis' own label. */
export const AXIS_HEIGHT = { ticks: 22, label: 22 } as const;

/** A stretch of a picture's height that lines may run through, in pixels: its top and its bottom. */
export type Strip = readonly [number, number];

/** A line down at a value of a horizontal axis, through all strips; none where the axis has no such value. */
export const downLine = (axis: Axis, at: number, strips: readonly Strip[], look: string): Element[] =>
  Number.isFinite(axis.place(at))
    ? strips.flatMap(([top, bottom]) =>
        rule.draw({ from: [axis.place(at), top], to: [axis.place(at), bottom] }, { look }),
      )
    : [];

/** Thin lines at the ticks of a horizontal axis, through all strips. */
export const verticalGrid = (axis: Axis, strips: readonly Strip[]): Element[] =>
  axis.ticks.flatMap(({ at }) => downLine(axis, at, strips, "grid"));

/** Thin lines at the ticks of a vertical axis, from left to right. */
export const horizontalGrid = (axis: Axis, left: number, right: number): Element[] =>
  axis.ticks.flatMap(({ at }) =>
    rule.draw({ from: [left, axis.place(at)], to: [right, axis.place(at)] }, { look: "grid" }),
  );

/** Moves the middle of a text of some width so that it lies within the picture. */
export const inside = (middle: number, extent: number, width: number): number =>
  Math.min(width - 2 - extent / 2, Math.max(2 + extent / 2, middle));

/** The labels of a horizontal axis' ticks, in a line whose top is given; none leaves the bounds (pixels). */
export const tickLabels = (
  axis: Axis,
  top: number,
  [least, greatest]: readonly [number, number],
): Element[] => {
  let free = least;
  return axis.ticks.flatMap(({ at, label: text }) => {
    const extent = textWidth(text, { size: SMALL });
    const x = least + inside(axis.place(at) - least, extent, greatest - least);
    if (text === "" || x - extent / 2 < free) return [];
    free = x + extent / 2 + 4;
    return label.draw(
      { text, x, y: top + AXIS_HEIGHT.ticks / 2, room: extent + 1 },
      { anchor: "middle", size: SMALL, isQuiet: true },
    );
  });
};

/** The labels of a vertical axis' ticks, right-aligned at a place; the outermost stay within the chart's height. */
export const sideLabels = (axis: Axis, right: number): Element[] =>
  axis.ticks.flatMap(({ at, label: text }) =>
    label.draw(
      { text, x: right, y: axis.place(at), room: right },
      { anchor: "end", size: SMALL, isQuiet: true },
    ),
  );

/** How wide the labels of a vertical axis are, in pixels. */
export const sideWidth = (axis: Axis): number =>
  Math.max(0, ...axis.ticks.map((tick) => textWidth(tick.label, { size: SMALL })));

/** The name of a horizontal axis, in the middle below it. */
export const axisName = (
  name: string,
  {
    from,
    to,
    top,
    width,
  }: { readonly from: number; readonly to: number; readonly top: number; readonly width: number },
): readonly Element[] => {
  const extent = Math.min(textWidth(name, { size: SMALL }), width - 16);
  return label.draw(
    {
      text: name,
      x: inside((from + to) / 2, extent, width),
      y: top + AXIS_HEIGHT.label / 2,
      room: extent + 1,
    },
    { anchor: "middle", size: SMALL, isQuiet: true },
  );
};
