import { z } from "zod";
import { assert } from "../base/assert.ts";
import type { Kind, Params } from "../base/family.ts";
import { exp, log1p } from "../base/math.ts";
import type { Law } from "../kernel/law.ts";

/** The law of a duration, in seconds, with what people ask of it. */
export interface Distribution extends Law {
  readonly kind: string;
  /** In seconds; Infinity where it is too large for a number. */
  readonly mean: number;
  /** In seconds squared; Infinity where it is too large for a number. */
  readonly variance: number;
  /** Ages at which the law has an atom or its density jumps; between them it is smooth. */
  readonly knots: readonly number[];
  /** Whether it has no memory: whatever the age, what is left has the same law. */
  readonly isMemoryless: boolean;
  /** P(T > age), for an age in seconds ≥ 0. */
  survival(age: number): number;
  /** The smallest t ≥ 0 with P(T ≤ t) ≥ p, for p in [0, 1]; 0 for p = 0, Infinity for p = 1 without an upper bound. */
  quantile(p: number): number;
}

/** Mean in seconds and variance in seconds squared. */
export interface MeanAndVariance {
  readonly mean: number;
  readonly variance: number;
}

/** What a kind has to say of a law; the rest of a `Distribution` follows. */
export interface LawForm extends Law {
  readonly knots?: readonly number[];
  readonly isMemoryless?: true;
  /** Called at most once, when somebody asks. */
  moments(): MeanAndVariance;
}

/** A law as a model file gives it, after zod: its kind and that kind's parameters, in seconds and per second. */
export interface LawParameters {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}

/** A law within a law's parameters, and where it stands there. */
export interface NestedLaw {
  readonly path: readonly (string | number)[];
  readonly law: LawParameters;
}

/** What is wrong with a law's parameters, and where. */
export interface LawProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The whole family, for kinds that are made of other laws. */
export interface Laws {
  create(parameters: LawParameters): Distribution;
  describe(parameters: LawParameters): string;
  /** Whether every list that a law takes from a file has been read. */
  isReady(parameters: LawParameters): boolean;
}

/** A member of the family, as shared code sees it. */
export interface LawKind extends Kind {
  /** The combinations of parameters that determine the law; none where all parameters together do. */
  readonly forms: readonly (readonly string[])[];
  nested(parameters: LawParameters): readonly NestedLaw[];
  isReady(parameters: LawParameters): boolean;
  check(parameters: LawParameters, laws: Laws): LawProblem | undefined;
  create(parameters: LawParameters, laws: Laws): Distribution;
  describe(parameters: LawParameters, laws: Laws): string;
}

interface LawDefinition<Shape extends z.ZodRawShape> {
  readonly kind: string;
  readonly summary: string;
  readonly params: Shape;
  /** Of a law that is not ours: see `Kind`. */
  readonly version?: string;
  /** The combinations of parameters that determine the law; all parameters when left out. */
  readonly forms?: readonly (readonly (keyof Shape & string)[])[];
  /** The laws it is made of. */
  readonly nested?: (params: Params<Shape>) => readonly NestedLaw[];
  readonly isReady?: (params: Params<Shape>) => boolean;
  /** Called with a permitted combination and sound nested laws. */
  readonly check?: (params: Params<Shape>, laws: Laws) => LawProblem | undefined;
  /** Called with checked parameters only; never throws. */
  readonly create: (params: Params<Shape>, laws: Laws) => LawForm;
  /** In words that follow "it takes". */
  readonly describe: (params: Params<Shape>, law: Distribution, laws: Laws) => string;
}

const wordsOf = (form: readonly string[]): string => form.join(" and ");

const formProblem = (
  { kind, forms }: { readonly kind: string; readonly forms?: readonly (readonly string[])[] },
  parameters: LawParameters,
): LawProblem | undefined => {
  if (forms === undefined) return undefined;
  const mentioned = new Set(forms.flat());
  const given = [...mentioned].filter((name) => parameters[name] !== undefined);
  const fits = (form: readonly string[]) =>
    form.length === given.length && form.every((name) => given.includes(name));
  if (forms.some(fits)) return undefined;
  const found = given.length === 0 ? "nothing" : wordsOf(given);
  const allowed = forms.map(wordsOf).join(", or ");
  return { path: [], message: `found ${found}; the law ${kind} is given by ${allowed}` };
};

const distribution = (kind: string, form: LawForm): Distribution => {
  let moments: MeanAndVariance | undefined;
  const known = (): MeanAndVariance => {
    moments ??= form.moments();
    return moments;
  };
  return {
    kind,
    knots: form.knots ?? [],
    isMemoryless: form.isMemoryless ?? false,
    hazard: form.hazard,
    inverseHazard: form.inverseHazard,
    survival: (age) => exp(-form.hazard(age)),
    quantile: (p) => form.inverseHazard(-log1p(-p)),
    get mean() {
      return known().mean;
    },
    get variance() {
      return known().variance;
    },
  };
};

/** Defines a kind of law: what it says of itself, its parameters, and the law that they make. */
export const defineLaw = <Shape extends z.ZodRawShape>(definition: LawDefinition<Shape>): LawKind => {
  const { kind, summary, params, version } = definition;
  const typed = (parameters: LawParameters) => parameters as unknown as Params<Shape>;
  const create = (parameters: LawParameters, laws: Laws) =>
    distribution(kind, definition.create(typed(parameters), laws));
  return {
    kind,
    summary,
    params,
    ...(version === undefined ? {} : { version }),
    forms: definition.forms ?? [],
    create,
    nested: (parameters) => definition.nested?.(typed(parameters)) ?? [],
    isReady: (parameters) => definition.isReady?.(typed(parameters)) ?? true,
    check: (parameters, laws) =>
      formProblem(definition, parameters) ?? definition.check?.(typed(parameters), laws),
    describe: (parameters, laws) => definition.describe(typed(parameters), create(parameters, laws), laws),
  };
};

let wholeFamily: z.ZodType<LawParameters> | undefined;

/** Tells the kinds that are made of other laws what a law is; called once, where the family is complete. */
export const closeFamily = (schema: z.ZodType<LawParameters>): void => {
  wholeFamily = schema;
};

/** The schema of a law within a law. */
export const nestedLaw = () =>
  z.lazy(() => {
    assert(wholeFamily !== undefined, "the family of laws is complete before a law is read");
    return wholeFamily;
  });
