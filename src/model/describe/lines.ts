import { formatCount } from "../../base/units.ts";

/** One line on a part of a model. `path` is where that stands in the file; what is said of parts of it is there too. */
export interface Description {
  readonly path: string;
  /** 0 for a part, 1 for what is said of it. */
  readonly depth: 0 | 1;
  readonly text: string;
}

/** A line on a part. */
export const part = (path: string, text: string): Description => ({ path, depth: 0, text });

/** A line on what is said of a part. */
export const more = (path: string, text: string): Description => ({ path, depth: 1, text });

/** The same as `more` where there is a value, else nothing. */
export const moreIf = <Value>(
  value: Value | undefined,
  path: string,
  text: (value: Value) => string,
): Description[] => (value === undefined ? [] : [more(path, text(value))]);

/** "1 server", "12 servers". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** What so many things cost a month; nothing for what costs nothing. */
export const costs = (path: string, each: number, count: number): Description[] => {
  if (each === 0) return [];
  const all = count === 1 ? "" : `, ${formatCount(each * count)} in all`;
  return [more(`${path}.cost`, `costs ${formatCount(each)} a month${count === 1 ? "" : " each"}${all}`)];
};
