import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import { assert } from "../base/assert.ts";
import { cleanText } from "./text.ts";

/** What an attribute may be; undefined leaves it out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A place in pixels, to a hundredth: more cannot be seen and makes files long. */
const short = (value: number): number => {
  assert(Number.isFinite(value), "a place in a picture is a number");
  return Math.round(value * 100) / 100 + 0;
};

const attributeOf = (value: string | number): string =>
  typeof value === "number" ? String(short(value)) : value;

/**
 * An SVG element. Numbers are rounded to a hundredth of a pixel; texts are cleaned here and escaped by whoever writes
 * the tree, so that no label can be more than a label.
 *
 * ```ts
 * import { svg } from "../src/plots/svg.ts";
 * svg("rect", { x: 1.23456, "stroke-width": 2 }).properties // => { x: "1.23", strokeWidth: "2" }
 * ```
 */
export const svg = (
  tag: string,
  attributes: Attributes,
  ...children: readonly (ElementContent | string)[]
): Element =>
  s(
    tag,
    Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, attributeOf(value)]],
      ),
    ),
    children.map((child) => (typeof child === "string" ? cleanText(child) : child)),
  );

/** A path through points in pixels, as path data: straight lines, to a hundredth of a pixel. */
export const pathData = (points: readonly (readonly [number, number])[], end: "" | "Z" = ""): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${short(x)},${short(y)}`).join("") + end;
