import { z } from "zod";
import { familySchema } from "../../../src/base/family.ts";
import { count, duration, positiveRate, share } from "../../../src/base/units.ts";
import { type Document, readDocument } from "../../../src/model/reading/document.ts";
import { type Issue, ModelError } from "../../../src/model/reading/model-error.ts";

/** A document from text, as if it were the file `model.yaml`. */
export const reading = (text: string, file = "model.yaml"): Document =>
  readDocument(file, new TextEncoder().encode(text));

/** The issues of something that must refuse. */
export const issuesOf = (attempt: () => unknown): readonly Issue[] => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ModelError) return error.issues;
    throw error;
  }
  return [];
};

/** Each issue as `line:column path: found …; message [allowed] <suggestion>`. */
export const lines = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ line, column, path, found, message, allowed, suggestion }) =>
    [
      `${line ?? "-"}:${column ?? "-"} ${path}: found ${found}; ${message}`,
      allowed === undefined ? "" : ` [${allowed}]`,
      suggestion === undefined ? "" : ` <${suggestion}>`,
    ].join(""),
  );

const family = familySchema([
  { kind: "fixed", summary: "always the same", params: { value: duration() } },
  { kind: "lognormal", summary: "skewed", params: { median: duration(), p95: duration() } },
]);
/** A law or a plain duration, which is a fixed law. */
export const law = z.union([duration().transform((value) => ({ kind: "fixed" as const, value })), family]);

/** A small system, enough to make every sort of mistake in. */
export const system = z.strictObject({
  version: z.literal(1),
  title: z.string().optional(),
  groups: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, "a name is small letters, digits and dashes"),
    z.strictObject({
      size: count(),
      needed: share().prefault("50 %"),
      crash: positiveRate().optional(),
      repair: law,
      scheme: z.enum(["none", "pair", "k-of-n"]).optional(),
      places: z.array(z.string()).min(1).max(3).optional(),
      weight: z.number().gt(0).optional(),
      spares: z.int().optional(),
      silent: z.boolean().optional(),
    }),
  ),
  designs: z.unknown().optional(),
});
