import { defineMark } from "../mark.ts";
import { type Attributes, svg } from "../svg.ts";
import { cleanText } from "../text.ts";
import { clippedText, TEXT } from "../text-width.ts";
import type { Tone } from "../tones.ts";

/** A line of text. */
export interface LabelData {
  readonly text: string;
  readonly x: number;
  /** The middle of the line's height. */
  readonly y: number;
  /** Pixels that it may take; what is longer is cut, and its full text is its title. */
  readonly room: number;
}

/** How it is set. */
export interface LabelLook {
  readonly anchor?: "start" | "middle" | "end";
  readonly size?: number;
  /** Of the second rank. */
  readonly isQuiet?: boolean;
  readonly isStrong?: boolean;
  /** With a rim in the page's colour, so that grid lines end before it. */
  readonly isHalo?: boolean;
  /** The tone that it stands on, for a colour that can be read there. */
  readonly on?: Tone;
}

/** From the middle of a line of text to its baseline, in sizes. */
const BASELINE = 0.36;

const classOf = ({ isQuiet, isStrong, isHalo, on }: LabelLook): string | undefined => {
  const classes = [
    isQuiet && "quiet",
    isStrong && "strong",
    isHalo && "halo",
    on !== undefined && `on tone-${on}`,
  ];
  return classes.filter((one) => one !== undefined && one !== false).join(" ") || undefined;
};

/** A line of text; nothing where no letter fits. */
export const label = defineMark({
  kind: "label",
  summary: "a line of text, cut with an ellipsis where it is too long",
  draw: ({ text, x, y, room }: LabelData, look: LabelLook) => {
    const { anchor = "start", size = TEXT, isStrong = false } = look;
    const shown = clippedText(text, room, { size, isStrong });
    if (shown === "") return [];
    const attributes: Attributes = {
      class: classOf(look),
      x,
      y: y + BASELINE * size,
      "text-anchor": anchor === "start" ? undefined : anchor,
      "font-size": size === TEXT ? undefined : size,
    };
    const isCut = shown !== cleanText(text);
    return [svg("text", attributes, shown, ...(isCut ? [svg("title", {}, text)] : []))];
  },
});
