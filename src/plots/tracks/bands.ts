import type { Element } from "hast";
import { legend } from "../legend.ts";
import { bar, label, rule } from "../marks/members.ts";
import { EDGE } from "../row-frame.ts";
import { type Flag, flagRows } from "../rows.ts";
import { SMALL, textWidth } from "../text-width.ts";
import type { Tone } from "../tones.ts";
import type { TrackSpace } from "./space.ts";

/** A time that is tinted through all tracks, in seconds. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: Tone;
}

/** The names of bands above the tracks, and what cannot stand there in a key below them. */
export interface DrawnBands {
  readonly height: number;
  /** The tints and the poles, down to a bottom. */
  readonly tints: (bottom: number) => readonly Element[];
  readonly key: (top: number) => { readonly elements: readonly Element[]; readonly height: number };
}

const [ROW, MOST_ROWS, MOST_NAMED] = [18, 5, 24];
const LONGEST = 190;

interface Placed extends Flag {
  readonly band: Band;
  readonly text: string;
  readonly isNumber: boolean;
}

const extent = (text: string): number => textWidth(text, { size: SMALL }) + 9;

/** Names where they fit; from the first that does not, numbers, for all alike. */
const flagsOf = (bands: readonly Band[], { time, width }: TrackSpace): readonly Placed[] => {
  const at = (band: Band): number => Math.max(time.ends[0], time.place(band.from));
  const named = bands.map((band) => ({
    band,
    at: at(band),
    width: Math.min(LONGEST, extent(band.label)),
    text: band.label,
    isNumber: false,
  }));
  const fits =
    named.every((flag) => flag.at + flag.width <= width - EDGE + 4) &&
    Math.max(0, ...flagRows(named)) < MOST_ROWS;
  if (fits) return named;
  return named.map((flag, i) => ({
    ...flag,
    text: String(i + 1),
    width: extent(String(i + 1)),
    isNumber: true,
  }));
};

/** Places the names of bands from a top on. */
export const drawBands = (bands: readonly Band[], top: number, space: TrackSpace): DrawnBands => {
  const { time, width } = space;
  const seen = bands
    .filter(({ from, to }) => to >= time.domain[0] && from <= time.domain[1] && to >= from)
    .toSorted((a, b) => a.from - b.from)
    .slice(0, MOST_NAMED);
  const flags = flagsOf(seen, space);
  const rows = flagRows(flags);
  const height = flags.length === 0 ? 0 : (Math.max(...rows) + 1) * ROW + 4;
  const tints = (bottom: number) =>
    flags.flatMap(({ band, at, text, width: room }, i) => {
      const end = Math.min(time.ends[1], time.place(band.to));
      const above = top + height - 4 - (rows[i]! + 1) * ROW;
      return [
        ...bar.draw(
          { x: at, y: top + height, width: end - at, height: bottom - top - height },
          { tone: band.tone, look: "wash" },
        ),
        ...rule.draw(
          { from: [at, above + 2], to: [at, top + height] },
          { look: `line thin tone-${band.tone}` },
        ),
        ...label.draw({ text, x: at + 5, y: above + ROW / 2, room: room - 6 }, { size: SMALL }),
      ];
    });
  const entries = flags
    .filter(({ isNumber }) => isNumber)
    .map(({ band, text }) => ({
      text: band.label,
      sample: (x: number, y: number) =>
        label.draw({ text, x: x + 16, y, room: 20 }, { anchor: "end", size: SMALL, isStrong: true }),
    }));
  return { height, tints, key: (below) => legend(entries, { top: below, width }) };
};
