import type { Rect } from "./rect.ts";

/** A piece of text in the picture; the rectangle is what it may take. */
export interface MapLabel extends Rect {
  readonly text: string;
  /** In pixels. */
  readonly size: number;
  readonly isStrong: boolean;
  readonly isQuiet: boolean;
  /** Whether it lies on lines, which must not run through it. */
  readonly isOnLines: boolean;
  readonly align: "left" | "center" | "right";
}

/** A label in a room; nothing where there is no text for it. */
export const labelIn = (
  text: string,
  room: Rect,
  style: Partial<Pick<MapLabel, "size" | "isStrong" | "isQuiet" | "isOnLines" | "align">> = {},
): MapLabel[] =>
  text === ""
    ? []
    : [
        {
          ...room,
          text,
          size: 12,
          isStrong: false,
          isQuiet: false,
          isOnLines: false,
          align: "left",
          ...style,
        },
      ];
