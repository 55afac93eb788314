import { pow } from "../base/math.ts";

/**
 * The colour of a design or a part, the same wherever it is drawn: `first` is ink, for the design that all others are
 * compared with; `muted` is for what stands behind; `plain` is for what is no design; 1 to 8 are told apart without
 * regard to colour vision.
 */
export type Tone = "first" | "muted" | "plain" | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** All tones. */
export const tones: readonly Tone[] = ["first", "muted", "plain", 1, 2, 3, 4, 5, 6, 7, 8];

/** The colours on one page, as #rrggbb. */
export interface Shades {
  readonly page: string;
  /** Text. */
  readonly text: string;
  /** Text of the second rank: ticks, notes. */
  readonly quiet: string;
  readonly grid: string;
  readonly tones: Readonly<Record<Tone, string>>;
}

/** On a white page: after Okabe and Ito, darkened until each stands out from the page and from its neighbours. */
export const lightShades: Shades = {
  page: "#ffffff",
  text: "#14171c",
  quiet: "#555d69",
  grid: "#dfe3e8",
  tones: {
    first: "#14171c",
    muted: "#868d98",
    plain: "#5b6470",
    1: "#1b2f73",
    2: "#dd3c1e",
    3: "#0d5f60",
    4: "#ab259c",
    5: "#4f8f4c",
    6: "#2f93e6",
    7: "#4d3508",
    8: "#5c42dc",
  },
};

/** On a dark page. */
export const darkShades: Shades = {
  page: "#14171c",
  text: "#f0f2f5",
  quiet: "#a9b1bc",
  grid: "#333943",
  tones: {
    first: "#f0f2f5",
    muted: "#7b838f",
    plain: "#aab2bd",
    1: "#2f88f2",
    2: "#d25f48",
    3: "#74dfa6",
    4: "#ab63c2",
    5: "#f4c630",
    6: "#cdc6fb",
    7: "#ee8836",
    8: "#8f8bd8",
  },
};

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;

/** A channel of sRGB as light. */
const linear = (value: number): number =>
  value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);

/** Relative luminance of a colour #rrggbb, from 0 to 1 (WCAG 2.2). */
export const luminance = (hex: string): number =>
  0.2126 * linear(channel(hex, 1)) + 0.7152 * linear(channel(hex, 3)) + 0.0722 * linear(channel(hex, 5));

/**
 * How far two colours #rrggbb stand apart, from 1 to 21 (WCAG 2.2).
 *
 * ```ts
 * import { contrast } from "../src/plots/tones.ts";
 * contrast("#ffffff", "#000000") // => 21
 * ```
 */
export const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** Black or white, whichever can be read on a colour; the contrast is at least 4.58 with any. */
export const textOn = (hex: string): string =>
  contrast(hex, "#ffffff") >= contrast(hex, "#000000") ? "#ffffff" : "#000000";
