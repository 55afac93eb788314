/** A part that is not nothing is at least so wide, in pixels. */
const LEAST = 0.5;

/**
 * Widths of the parts of a bar, in pixels, that add up to its length: in proportion, but for parts that would be too
 * narrow to be seen, which get half a pixel at the others' cost. A value of 0 has no width.
 *
 * ```ts
 * import { partWidths } from "../src/plots/part-widths.ts";
 * partWidths([1, 3, 0], 100) // => [25, 75, 0]
 * partWidths([0.001, 99.999], 100) // => [0.5, 99.5]
 * ```
 */
export const partWidths = (values: readonly number[], length: number): number[] => {
  const sum = values.reduce((total, value) => total + value, 0);
  const raw = values.map((value) => (sum > 0 ? (value / sum) * length : 0));
  const isThin = (width: number): boolean => width > 0 && width < LEAST;
  const thin = raw.filter(isThin).length;
  const wide = raw.reduce((total, width) => total + (isThin(width) ? 0 : width), 0);
  const left = length - thin * LEAST;
  if (thin === 0 || left < wide / 2) return raw;
  return raw.map((width) => (isThin(width) ? LEAST : (width * left) / wide));
};
