/** An estimate with its interval: a null end is open, a null estimate is not known. */
export interface Range {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A range that may be only a bound: nothing was seen, so its upper end is all that is known; it is never drawn as a point. */
export interface BoundRange extends Range {
  readonly isBound?: boolean;
}
