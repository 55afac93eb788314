import type { Element } from "hast";
import { verticalGrid } from "../axis-lines.ts";
import { bar, label } from "../marks/members.ts";
import { EDGE } from "../row-frame.ts";
import { firstFree } from "../rows.ts";
import { SMALL, textWidth } from "../text-width.ts";
import type { Tone } from "../tones.ts";
import { type DrawnTrack, type TrackSpace, trackHead } from "./space.ts";

/** What someone was at, from when to when, in seconds. */
export interface Span {
  readonly lane: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly tone?: Tone;
}

/** Who was at what; spans of one lane stand on one line where they and their names do not overlap. */
export interface SpansTrack {
  readonly kind: "spans";
  readonly label: string;
  readonly spans: readonly Span[];
}

/** Heights in pixels of a line of spans, of a bar and of a lane's name. */
const [ROW, BAR, NAME] = [22, 16, 20];
const LEAST_WIDTH = 3;
/** More spans than this are told in a number. */
const MOST = 60;

/** A span in pixels, with its name inside or beside it. */
interface Piece {
  readonly span: Span;
  readonly left: number;
  readonly right: number;
  readonly text: {
    readonly x: number;
    readonly room: number;
    readonly anchor: "start" | "end";
    readonly isInside: boolean;
  };
  /** What it takes with its name. */
  readonly taken: readonly [number, number];
}

const pieceOf = (span: Span, { time, width }: TrackSpace): Piece => {
  const [first, last] = time.ends;
  const within = (at: number): number => Math.min(last, Math.max(first, time.place(at)));
  const left = Math.min(within(span.from), last - LEAST_WIDTH);
  const right = Math.max(within(span.to), left + LEAST_WIDTH);
  const extent = textWidth(span.name, { size: SMALL }) + 1;
  const base = { span, left, right };
  if (extent + 10 <= right - left)
    return {
      ...base,
      text: { x: left + 5, room: extent, anchor: "start", isInside: true },
      taken: [left, right],
    };
  const [before, after] = [left - 5 - EDGE, width - EDGE - right - 5];
  const isAfter = after >= extent || after >= before;
  const room = Math.min(extent, isAfter ? after : before);
  return isAfter
    ? {
        ...base,
        text: { x: right + 5, room, anchor: "start", isInside: false },
        taken: [left, right + 5 + room],
      }
    : {
        ...base,
        text: { x: left - 5, room, anchor: "end", isInside: false },
        taken: [left - 5 - room, right],
      };
};

const drawPiece = ({ span, left, right, text }: Piece, middle: number): Element[] => {
  const tone = span.tone ?? "plain";
  const look = { size: SMALL, anchor: text.anchor, ...(text.isInside ? { on: tone } : { isHalo: true }) };
  return [
    ...bar.draw({ x: left, y: middle - BAR / 2, width: right - left, height: BAR }, { tone, corner: 2 }),
    ...label.draw({ text: span.name, x: text.x, y: middle, room: text.room }, look),
  ];
};

const drawLane = (name: string, spans: readonly Span[], top: number, space: TrackSpace): DrawnTrack => {
  const pieces = spans.toSorted((a, b) => a.from - b.from || a.to - b.to).map((span) => pieceOf(span, space));
  const rows = firstFree(
    pieces.map(({ taken }) => taken),
    6,
  );
  const count = Math.max(0, ...rows) + 1;
  return {
    height: NAME + count * ROW,
    elements: [
      ...label.draw(
        { text: name, x: EDGE, y: top + NAME / 2, room: space.width - 2 * EDGE },
        { size: SMALL, isQuiet: true },
      ),
      ...pieces.flatMap((piece, i) => drawPiece(piece, top + NAME + rows[i]! * ROW + ROW / 2)),
    ],
  };
};

/** Bars by lane, each with its name inside, or beside it where it is too short. */
export const drawSpansTrack = (track: SpansTrack, top: number, space: TrackSpace): DrawnTrack => {
  const { time, width } = space;
  const seen = track.spans.filter(({ from, to }) => to >= time.domain[0] && from <= time.domain[1]);
  const spans = seen.slice(0, MOST);
  const more = seen.length > MOST ? ` (the first ${MOST} of ${seen.length})` : "";
  const head = trackHead(`${track.label}${more}`, [], top, width);
  let height = head.height;
  const elements = [...new Set(spans.map(({ lane }) => lane))].flatMap((lane) => {
    const drawn = drawLane(
      lane,
      spans.filter((span) => span.lane === lane),
      top + height,
      space,
    );
    height += drawn.height;
    return drawn.elements;
  });
  return {
    height,
    elements: [...verticalGrid(time, [[top + head.height, top + height]]), ...elements, ...head.elements],
  };
};
