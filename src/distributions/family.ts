import type { z } from "zod";
import { familySchema, memberOf } from "../base/family.ts";
import { duration } from "../base/units.ts";
import { eitherBy } from "./either.ts";
import {
  closeFamily,
  type Distribution,
  type LawKind,
  type LawParameters,
  type LawProblem,
  type Laws,
} from "./law.ts";
import * as members from "./members.ts";

/** All kinds of laws, by name. */
export const lawKinds: readonly LawKind[] = Object.values(members);

/** A law of laws of laws of laws is enough. */
const deepest = 4;

const kindOf = ({ kind }: LawParameters): LawKind => memberOf(lawKinds, kind);

const isReady = (parameters: LawParameters): boolean => {
  const kind = kindOf(parameters);
  return kind.isReady(parameters) && kind.nested(parameters).every(({ law }) => isReady(law));
};

/**
 * The law that checked parameters make; never throws for parameters that `lawSchema` let pass, provided that lists in
 * files have been read into `values`.
 *
 * ```ts
 * import { createLaw } from "../src/distributions/family.ts";
 * createLaw({ kind: "uniform", from: 0, to: 60 }).mean // => 30
 * ```
 */
export const createLaw = (parameters: LawParameters): Distribution =>
  kindOf(parameters).create(parameters, laws);

/**
 * A law in plain words.
 *
 * ```ts
 * import { describeLaw } from "../src/distributions/family.ts";
 * describeLaw({ kind: "exponential", mean: 5400 }) // => "exponential, mean 1.5 h"
 * ```
 */
export const describeLaw = (parameters: LawParameters): string =>
  isReady(parameters) ? kindOf(parameters).describe(parameters, laws) : "observed lengths from a file";

const laws: Laws = { create: createLaw, describe: describeLaw, isReady };

const problemsOf = (parameters: LawParameters, depth = 1): readonly LawProblem[] => {
  if (depth > deepest) return [{ path: [], message: `laws may nest ${deepest} deep, no deeper` }];
  const kind = kindOf(parameters);
  const inner = kind
    .nested(parameters)
    .flatMap(({ path, law }) =>
      problemsOf(law, depth + 1).map((problem) => ({ ...problem, path: [...path, ...problem.path] })),
    );
  if (inner.length > 0) return inner;
  return [kind.check(parameters, laws) ?? []].flat();
};

const isMap = (input: unknown): boolean => typeof input === "object" && input !== null;

const plainDuration = duration().transform((value): LawParameters => ({ kind: "fixed", value }));

const anyLaw = eitherBy(isMap, familySchema(lawKinds), plainDuration) as unknown as z.ZodType<LawParameters>;

closeFamily(anyLaw.meta({ id: "nested-law", title: "law of a duration" }));

const checkedLaw = anyLaw.superRefine((parameters, context) => {
  for (const { path, message } of problemsOf(parameters))
    context.addIssue({ code: "custom", path: [...path], message });
});

const wholeSchema = checkedLaw.meta({ id: "law", title: "law of a duration" });

/**
 * The schema of a law in a model file: a map whose `kind` names a member of the family, or a plain duration, which is
 * short for `kind: fixed`. Its output is in seconds; impossible parameters are issues at their own path.
 *
 * ```ts
 * import { lawSchema } from "../src/distributions/family.ts";
 * lawSchema().parse("25 min") // => { kind: "fixed", value: 1500 }
 * lawSchema().safeParse({ kind: "lognormal", median: "2 h", p95: "1 h" }).success // => false
 * ```
 */
export const lawSchema = (): z.ZodType<LawParameters> => wholeSchema;
