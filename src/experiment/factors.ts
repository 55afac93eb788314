import { z } from "zod";
import { exp, log } from "../base/math.ts";
import { positiveCount } from "../base/units.ts";
import type { Tree } from "../model/reading/node.ts";
import {
  checkedNumbers,
  quantitiesThat,
  scalarSchema,
  shortened,
  writtenAs,
  writtenSchema,
} from "./quantities.ts";
import { choicesOf, type Vary, valueAt, varySchema } from "./vectors.ts";

const MOST_FACTORS = 8;
const MOST_VALUES = 50;
/** The most points that the factors of an experiment make. */
export const MOST_POINTS = 1_000;

/** Values that read the same would make alternatives of one name. */
const repeated = (values: readonly Tree[]): Tree | undefined =>
  values.find((value, index) => values.findIndex((one) => String(one) === String(value)) < index);

const listSchema = z
  .array(scalarSchema())
  .min(2)
  .max(MOST_VALUES)
  .superRefine((values, context) => {
    const twice = repeated(values);
    if (twice !== undefined) context.addIssue({ code: "custom", message: `${twice} stands there twice` });
  })
  .describe(`from 2 to ${MOST_VALUES} values`);

const rangeSchema = z
  .strictObject({
    from: writtenSchema().describe("the first value"),
    to: writtenSchema().describe("the last value, in the same unit and larger"),
    steps: positiveCount()
      .refine((steps) => steps >= 2 && steps <= MOST_VALUES, `from 2 to ${MOST_VALUES} steps`)
      .describe(`how many values there are, both ends included: 2 to ${MOST_VALUES}`),
    scale: z
      .enum(["linear", "log"])
      .default("linear")
      .describe("linear: the same difference from each value to the next; log: the same ratio"),
  })
  .superRefine((range, context) => {
    quantitiesThat<Range>(
      ({ from, to }) => [from, to],
      ([low, high]) => {
        if (range.scale === "log" && low <= 0) return "on a logarithmic scale both ends are above zero";
        return low >= high && "from is smaller than to";
      },
    )(range, context);
  })
  .refine((range) => repeated(stepsOf(range)) === undefined, {
    message: "the steps differ by less than six digits can tell",
    when: ({ issues }) => issues.length === 0,
  })
  .describe("values from one end to the other, to six digits");

interface Range {
  readonly from: string | number;
  readonly to: string | number;
  readonly steps: number;
  readonly scale: "linear" | "log";
}

/** The first and the last are as written, those between have six significant digits. */
const stepsOf = ({ from, to, steps, scale }: Range): readonly Tree[] => {
  const { numbers, unit } = checkedNumbers([from, to]);
  const [low, high] = numbers;
  const at = (u: number): number =>
    scale === "linear" ? low + u * (high - low) : exp(log(low) + u * (log(high) - log(low)));
  const between = Array.from({ length: steps - 2 }, (_, index) =>
    shortened(writtenAs({ number: at((index + 1) / (steps - 1)), unit })),
  );
  return [from, ...between, to];
};

/** What is varied on purpose: a list of values, steps from one end to another, or a law for a Latin hypercube. */
export type Factor = z.output<typeof listSchema> | Range | Vary;

const isLikeRange = (given: unknown): boolean =>
  typeof given === "object" && given !== null && ["from", "to", "steps", "scale"].some((key) => key in given);

/** What begins like a range is told what a range lacks, not which laws there are. */
const lawSchema = z
  .unknown()
  .refine((given) => !isLikeRange(given), { abort: true, params: { otherShape: true } })
  .pipe(varySchema)
  .meta({ title: "way to sample" });

const factorSchema: z.ZodType<Factor> = z.union([listSchema, rangeSchema, lawSchema]);

/** The schema of an experiment's factors: paths of the model, each with what is set there after a design's changes. */
export const factorsSchema = z
  .record(z.string(), factorSchema)
  .refine((factors) => Object.keys(factors).length > 0, "at least one factor is needed")
  .refine((factors) => Object.keys(factors).length <= MOST_FACTORS, `at most ${MOST_FACTORS} factors`)
  .describe(
    "what is varied on purpose, by path: a list of values, or from, to and steps, or a law to sample from; set after the design's changes",
  );

/** The factors of an experiment, by path, in the order written. */
export type Factors = z.output<typeof factorsSchema>;

/** The values of a factor in their order; null when all between two ends can come. */
export const levelsOf = (factor: Factor): readonly Tree[] | null => {
  if (Array.isArray(factor)) return factor;
  return "steps" in factor ? stepsOf(factor as Range) : choicesOf(factor as Vary);
};

/** The value of a factor at a uniform in (0, 1): each of its levels is as likely; between two ends, to six digits. */
export const factorAt = (factor: Factor, u: number): Tree => {
  const levels = levelsOf(factor);
  return levels === null
    ? shortened(valueAt(factor as Vary, u))
    : levels[Math.min(Math.floor(u * levels.length), levels.length - 1)];
};
