import type { Element } from "hast";
import { svg } from "./svg.ts";
import type { Tone } from "./tones.ts";

const SIZE = 8;

const stroke = (d: string): Element => svg("path", { class: "weave", d });
const spot = (cx: number, cy: number): Element => svg("circle", { class: "weave-dot", cx, cy, r: 1.3 });

/** Patterns in the page's colour, to lie over a tone: stripes, dots, … The first is none. */
const weaves: readonly (readonly Element[])[] = [
  [],
  [stroke("M-2,2L2,-2M0,8L8,0M6,10L10,6")],
  [spot(2, 2), spot(6, 6)],
  [stroke("M-2,6L2,10M0,0L8,8M6,-2L10,2")],
  [stroke("M0,4L8,4")],
  [stroke("M4,0L4,8")],
  [stroke("M0,4L8,4M4,0L4,8")],
  [stroke("M0,8L8,0M0,0L8,8")],
];

/** How a key of a stack looks: a tone, and the name of a pattern over it where it has one. */
export interface Weave {
  readonly tone: Tone;
  readonly weave?: string;
}

const PALETTE = [1, 5, 3, 4, 2, 6, 7, 8] as const;
const rest = (value: number, of: number): number => ((Math.trunc(value) % of) + of) % of;
const weaveIndex = (pattern: number): number => rest(pattern + 3 * Math.floor(pattern / 8), weaves.length);
const idOf = (prefix: string, index: number): string => `${prefix}-weave-${index}`;

/** The look of pattern 0, 1, …: neighbours differ in colour, in lightness and in pattern; it repeats after 64. */
export const weaveOf = (pattern: number, prefix: string): Weave => {
  const index = weaveIndex(pattern);
  const tone = PALETTE[rest(pattern, PALETTE.length)]!;
  return index === 0 ? { tone } : { tone, weave: `url(#${idOf(prefix, index)})` };
};

/** The definitions of the patterns that some keys use, once each, to be put into the picture. */
export const weaveDefinitions = (patterns: readonly number[], prefix: string): Element[] => {
  const used = [...new Set(patterns.map(weaveIndex))].filter((index) => index > 0).sort((a, b) => a - b);
  if (used.length === 0) return [];
  const size = { width: SIZE, height: SIZE };
  return [
    svg(
      "defs",
      {},
      ...used.map((index) =>
        svg(
          "pattern",
          { id: idOf(prefix, index), ...size, patternUnits: "userSpaceOnUse" },
          ...weaves[index]!,
        ),
      ),
    ),
  ];
};
