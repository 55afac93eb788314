/** A number as part of a column's name: `99p9` for 99.9, `m1` for −1. */
export const numberLabel = (value: number): string =>
  String(value).replace("-", "m").replace("+", "").replace(".", "p");

/** A share as part of a column's name: `99p9` for 0.999. */
export const shareLabel = (value: number): string => numberLabel(Number((100 * value).toPrecision(12)));

const SIZES = [
  { size: 86_400, name: "d" },
  { size: 3_600, name: "h" },
  { size: 60, name: "min" },
] as const;

/**
 * Seconds as part of a column's name, exactly: in the largest unit of which they are a whole number, else in seconds.
 *
 * ```ts
 * import { spanLabel } from "../src/metrics/labels.ts";
 * [10_800, 5_400, 28 * 86_400, 0.5].map(spanLabel) // => ["3h", "90min", "28d", "0p5s"]
 * ```
 */
export const spanLabel = (seconds: number): string => {
  const unit = SIZES.find(({ size }) => seconds > 0 && seconds % size === 0);
  return unit === undefined ? `${numberLabel(seconds)}s` : `${numberLabel(seconds / unit.size)}${unit.name}`;
};

/** A window of a service level objective as part of a column's name. */
export const windowLabel = (window: number | "month"): string =>
  window === "month" ? window : spanLabel(window);
