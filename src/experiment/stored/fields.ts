import { z } from "zod";
import type { Tree } from "../../model/reading/node.ts";

/** Characters of a name or a sentence in a result. */
const LONGEST = 10_000;
/** Entries of a list or a map in a result. */
const MOST = 10_000;
/** Results say what files said, and those nest less deep. */
const DEEPEST = 64;

/** What code may look for in any object; a map from a file has none of it. */
const RESERVED: readonly string[] = ["__proto__", "constructor", "prototype", "toString", "valueOf"];

/** A text of a result, of at most 10,000 characters. */
export const text = (longest = LONGEST) => z.string().max(longest);

/** A finite number. */
export const number = () => z.number();

/** A whole number from 0. */
export const count = () => z.number().int().min(0);

/** Where JSON has `null` for a number that is none. */
const orElse = (other: number) =>
  z
    .number()
    .nullable()
    .transform((value) => value ?? other);

/** The lower end of an interval; `null` in the file is −∞. */
export const lowerEnd = () => orElse(Number.NEGATIVE_INFINITY);

/** The upper end of an interval; `null` in the file is ∞. */
export const upperEnd = () => orElse(Number.POSITIVE_INFINITY);

/** A number that may be missing; `null` in the file is not a number. */
export const perhaps = () => orElse(Number.NaN);

/** A part of a whole; a little more than 1 only by rounding. */
export const part = () => z.number().min(0).max(1.001);

/** A list of at most so many entries. */
export const list = <Schema extends z.ZodType>(entry: Schema, most = MOST) => z.array(entry).max(most);

const isReserved = (key: string): boolean => RESERVED.includes(key);

/** A map by name, of at most 10,000 entries. */
export const mapOf = <Schema extends z.ZodType>(entry: Schema) =>
  z
    .record(text(), entry)
    .refine((map) => Object.keys(map).length <= MOST, { params: { rule: `at most ${MOST} entries` } })
    .refine((map) => !Object.keys(map).some(isReserved), { params: { rule: "a key is reserved" } });

/** What is wrong with plain data of any shape; null for nothing. It is walked without recursion, for it may nest without end. */
const treeTrouble = (value: unknown, isBounded: (visited: number) => boolean): string | null => {
  const pending: (readonly [value: unknown, depth: number])[] = [[value, 0]];
  for (let visited = 0; pending.length > 0; visited++) {
    if (!isBounded(visited)) return `at most ${MOST} values`;
    const [one, depth] = pending.pop()!;
    if (typeof one !== "object" || one === null) continue;
    if (depth >= DEEPEST) return `maps and lists nest at most ${DEEPEST} deep`;
    if (!Array.isArray(one) && Object.keys(one).some(isReserved)) return "a key is reserved";
    for (const child of Object.values(one)) pending.push([child, depth + 1]);
  }
  return null;
};

const treeWith = (isBounded: (visited: number) => boolean) =>
  z.custom<Tree>().superRefine((value, context) => {
    const rule = value === undefined ? "plain data" : treeTrouble(value, isBounded);
    if (rule !== null) context.addIssue({ code: "custom", params: { rule } });
  });

/** A value as a model has it: of at most 10,000 values, and no deeper than files go. */
export const tree = () => treeWith((visited) => visited <= MOST);

/** What a file says, as a whole; as long as it is, but no deeper than files go. */
export const wholeTree = () => treeWith(() => true);
