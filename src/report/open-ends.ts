type Plain = { readonly [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An interval as a file holds it: numbers, and null for an end that is open. */
const isInterval = (value: Plain): boolean => "lower" in value && "upper" in value && "level" in value;

const endOf = (value: unknown, open: number): unknown => (value === null ? open : value);

const openedInterval = (value: Plain): Plain => ({
  ...value,
  lower: endOf(value.lower, Number.NEGATIVE_INFINITY),
  upper: endOf(value.upper, Number.POSITIVE_INFINITY),
  ...("estimate" in value ? { estimate: endOf(value.estimate, Number.POSITIVE_INFINITY) } : {}),
});

const opened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(opened);
  if (!isPlain(value)) return value;
  if (isInterval(value)) return openedInterval(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === "sources" ? one : opened(one)]),
  );
};

/**
 * A result as it was before it was written as JSON, which has no infinity: ends of intervals that are null are open again, and an
 * estimate that is null is infinite, as a time between events of which none was seen. What is open already stays as it is.
 *
 * ```ts
 * import { openEnds } from "../src/report/open-ends.ts";
 * openEnds({ mean: { estimate: 5, lower: 2, upper: null, level: 0.95 } }).mean.upper // => Infinity
 * ```
 */
export const openEnds = <Result extends object>(result: Result): Result => opened(result) as Result;
