import { z } from "zod";
import { nearMatch } from "../../base/near-match.ts";
import { type Issue, ModelError } from "../../model/reading/model-error.ts";
import { type Path, pathText } from "../../model/reading/path.ts";
import { type Wording, wordingOptions, wordingsOf } from "../../model/reading/wording.ts";
import type { CompareResult } from "../compare.ts";
import type { SensitivityResult } from "../sensitivity.ts";
import { type Sources, sourcesSchema } from "../sources.ts";
import { storedComparison } from "./comparison.ts";
import { wholeTree } from "./fields.ts";
import { storedSensitivity } from "./sensitivity.ts";
import { type StoredYears, storedYears } from "./years.ts";

/** A result that was read back, with what it was made from. */
export type ReadBack = { readonly sources: Sources } & (
  | { readonly command: "compare"; readonly result: CompareResult }
  | { readonly command: "run"; readonly result: StoredYears }
  | { readonly command: "sensitivity"; readonly result: SensitivityResult }
);

/** The schemas of results, by the format that they say. */
const schemas = {
  "secondtick-compare/2": ["compare", storedComparison],
  "secondtick-run/3": ["run", storedYears],
  "secondtick-sensitivity/1": ["sensitivity", storedSensitivity],
} as const;

const storedSources = z.object({
  sources: (wholeTree() as z.ZodType<unknown>).pipe(sourcesSchema.strip()),
});

/** The formats of results that can be read back. */
export const readableFormats: readonly string[] = Object.keys(schemas);

const LONGEST_FOUND = 60;

/** What stands at a place, in a few words; it is never walked into. */
const found = (value: unknown): string => {
  if (value === undefined) return "nothing";
  if (Array.isArray(value))
    return value.length === 1 ? "a list of 1 entry" : `a list of ${value.length} entries`;
  if (typeof value === "object") return value === null ? "null" : "a map";
  const text = JSON.stringify(value);
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
};

const at = (value: unknown, path: Path): unknown => {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return here;
};

const issueOf = (file: string, value: unknown, { path, message, allowed }: Wording): Issue => {
  const there = at(value, path);
  return {
    file,
    path: pathText(path),
    found: found(there),
    message,
    allowed: allowed.length > 1 ? allowed.join(", ") : undefined,
    suggestion: typeof there === "string" ? nearMatch(there.slice(0, LONGEST_FOUND), allowed) : undefined,
  };
};

/** More mistakes than this say no more: the file was not written by us. */
const MOST_ISSUES = 10;

const readWith = <Schema extends z.ZodType>(
  file: string,
  value: unknown,
  schema: Schema,
): z.output<Schema> => {
  const read = schema.safeParse(value, wordingOptions());
  if (read.success) return read.data;
  const wordings = read.error.issues.slice(0, MOST_ISSUES).flatMap(wordingsOf).slice(0, MOST_ISSUES);
  throw new ModelError(wordings.map((wording) => issueOf(file, value, wording)));
};

/**
 * Reads the result of a study back from plain data, as the command that wrote it had it in memory: open ends are infinite again,
 * fields that are not known are left out, and what later versions add is null. `file` stands in complaints.
 *
 * @throws ModelError with the fields that are wrong, what was found there and what is allowed.
 */
export const readBack = (file: string, value: object, format: string): ReadBack => {
  const [command, schema] = schemas[format as keyof typeof schemas];
  const result = readWith<z.ZodType>(file, value, schema);
  const { sources } = readWith(file, value, storedSources);
  return { command, result, sources } as ReadBack;
};
