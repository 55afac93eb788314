import { z } from "zod";
import { type Chosen, type Kind, memberOf } from "../base/family.ts";
import { formatCount, formatDuration, formatRate, formatShare, shortly } from "../base/units.ts";
import { describeLaw } from "../distributions/family.ts";
import type { LawParameters } from "../distributions/law.ts";

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
  readonly in?: z.ZodType;
  readonly innerType?: z.ZodType;
}

/** The title of a schema, or of what it wraps. */
const titleOf = (schema: z.ZodType): string | undefined => {
  const title = z.globalRegistry.get(schema)?.title;
  if (title !== undefined) return title;
  const { in: inner, innerType } = schema._zod.def as Definition;
  const next = innerType ?? inner;
  return next === undefined ? undefined : titleOf(next);
};

/** A checked value in words: with the units that its schema gives it. */
export const valueInWords = (schema: z.ZodType, value: unknown): string => {
  const format = FORMATS[titleOf(schema) ?? ""];
  return format === undefined ? shortly(value) : format(value as never);
};

/**
 * What a model chose from a family, in words: the kind, what it does, and its parameters, defaults too.
 *
 * ```ts
 * import { choiceInWords } from "../src/model/describe-values.ts";
 * import { duration } from "../src/base/units.ts";
 * const kinds = [{ kind: "fixed", summary: "waits", params: { wait: duration() } }];
 * choiceInWords(kinds, { kind: "fixed", wait: 90 }) // => "fixed (waits): wait 1.5 min"
 * ```
 */
export const choiceInWords = (kinds: readonly Kind[], chosen: Chosen): string => {
  const { summary, params } = memberOf(kinds, chosen.kind);
  const said = Object.entries(params as Readonly<Record<string, z.ZodType>>)
    .filter(([name]) => chosen[name] !== undefined)
    .map(([name, schema]) => `${name} ${valueInWords(schema, chosen[name])}`);
  const head = `${chosen.kind} (${summary})`;
  return said.length === 0 ? head : `${head}: ${said.join(", ")}`;
};
