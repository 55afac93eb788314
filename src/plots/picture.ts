import type { Element } from "hast";

/** The numbers of a picture in words, for those who read rather than look: a header and rows of the same length. */
export interface PictureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What every picture says of itself. */
export interface PictureHead {
  /** Its file name without ending: lower-case words with hyphens. */
  readonly name: string;
  /** What it shows. */
  readonly title: string;
  /** What one should see, in one or two sentences. */
  readonly description: string;
  /** The numbers in words; each chart makes a table of its own where none is given. */
  readonly table?: PictureTable;
}

/** A picture that can be drawn at any width, with its numbers in words. */
export interface Picture extends PictureHead {
  /** Draws an `<svg>` for a width of 320 to 1200 CSS pixels; its height follows. No text is below 11 px at that width. */
  readonly draw: (width: number) => Element;
  readonly table: PictureTable;
}
