import type { Element } from "hast";

/** A mark: data and scales make elements, the same whenever they are the same. */
export interface Mark<Data, Scales> {
  readonly kind: string;
  /** One line on what it looks like. */
  readonly summary: string;
  /** No elements where there are no data. */
  readonly draw: (data: Data, scales: Scales) => readonly Element[];
}

/** Declares a mark. */
export const defineMark = <Data, Scales>(mark: Mark<Data, Scales>): Mark<Data, Scales> => mark;
