/**
 * How values are laid out: `share` is linear from 0 to 1 in per cent, `log` and `nines` give each factor of ten the same
 * room (nines in per cent, for small probabilities), `time` is seconds on a logarithmic scale, `duration` seconds on a
 * linear one.
 */
export type AxisKind = "linear" | "log" | "share" | "nines" | "time" | "duration";

/** An axis of a chart. */
export interface AxisSpec {
  readonly kind: AxisKind;
  /** What is measured, with its unit. */
  readonly label: string;
  /** Whether a linear axis shows zero; unless told otherwise it does. */
  readonly showsZero?: boolean;
  /** A tick's text; each kind has one of its own. */
  readonly format?: (value: number) => string;
}
