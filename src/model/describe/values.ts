import { z } from "zod";
import { type Chosen, type Kind, memberOf } from "../../base/family.ts";
import { formatCount, formatDuration, formatRate, formatShare, shortly } from "../../base/units.ts";
import { describeLaw } from "../../distributions/family.ts";
import type { LawParameters } from "../../distributions/law.ts";

/** How a checked value is put in words, by the title that its schema carries. */
const FORMATS: Readonly<Record<string, (value: never) => string>> = {
  duration: formatDuration,
  rate: formatRate,
  share: formatShare,
  count: formatCount,
  amount: formatCount,
  "law of a duration": (law: LawParameters) => describeLaw(law),
};

interface Definition {
  readonly type: string;
  readonly in?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** What a schema wraps: an optional one, one with a default, one that goes on to change the value. */
const inner = (schema: z.ZodType): z.ZodType | undefined => {
  const { in: before, innerType } = definitionOf(schema);
  return innerType ?? before;
};

/** The title of a schema, or of what it wraps. */
const titleOf = (schema: z.ZodType): string | undefined => {
  const title = z.globalRegistry.get(schema)?.title;
  const next = inner(schema);
  return title ?? (next === undefined ? undefined : titleOf(next));
};

/** The schema within all that wraps it. */
const bare = (schema: z.ZodType): z.ZodType => {
  const next = inner(schema);
  return next === undefined ? schema : bare(next);
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Of several schemas the one that a map belongs to, by its `kind`. */
const optionFor = (options: readonly z.ZodType[], value: unknown): z.ZodType | undefined =>
  options.find((option) => {
    const kind = definitionOf(bare(option)).shape?.kind;
    return kind !== undefined && isMap(value) && definitionOf(kind).values?.[0] === value.kind;
  });

const mapInWords = (
  shape: Readonly<Record<string, z.ZodType>>,
  value: Readonly<Record<string, unknown>>,
): string =>
  Object.entries(shape)
    .filter(([name]) => value[name] !== undefined)
    .map(([name, one]) =>
      name === "kind" ? String(value.kind) : `${name} ${valueInWords(one, value[name])}`,
    )
    .join(", ");

/** Several in a row: two or three with "and", more with commas. */
const inARow = (words: readonly string[]): string =>
  words.length === 0 ? "none" : words.join(words.length > 3 ? ", " : " and ");

/**
 * A checked value in words: with the units that its schema gives it, parts of maps and lists too.
 *
 * ```ts
 * import { z } from "zod";
 * import { duration } from "../src/base/units.ts";
 * import { valueInWords } from "../src/model/describe/values.ts";
 * valueInWords(z.strictObject({ every: duration() }), { every: 90 }) // => "(every 1.5 min)"
 * ```
 */
export const valueInWords = (schema: z.ZodType, value: unknown): string => {
  const format = FORMATS[titleOf(schema) ?? ""];
  if (format !== undefined) return format(value as never);
  const { shape, options, element } = definitionOf(bare(schema));
  if (shape !== undefined && isMap(value)) return `(${mapInWords(shape, value)})`;
  if (element !== undefined && Array.isArray(value))
    return inARow(value.map((one) => valueInWords(element, one)));
  const option = options === undefined ? undefined : optionFor(options, value);
  return option === undefined ? shortly(value) : valueInWords(option, value);
};

/**
 * What a model chose from a family, in words: the kind, what it does, and its parameters, defaults too.
 *
 * ```ts
 * import { choiceInWords } from "../src/model/describe/values.ts";
 * import { duration } from "../src/base/units.ts";
 * const kinds = [{ kind: "fixed", summary: "waits", params: { wait: duration() } }];
 * choiceInWords(kinds, { kind: "fixed", wait: 90 }) // => "fixed (waits): wait 1.5 min"
 * ```
 */
export const choiceInWords = (kinds: readonly Kind[], chosen: Chosen): string => {
  const { summary, params } = memberOf(kinds, chosen.kind);
  const said = mapInWords(params as Readonly<Record<string, z.ZodType>>, chosen);
  const head = `${chosen.kind} (${summary})`;
  return said === "" ? head : `${head}: ${said}`;
};
