import { z } from "zod";
import { nameSchema } from "./name.ts";

/** A condition over parts of a model, by name; a bare name stands for all of that thing being there. */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly atLeast: number; readonly of: readonly Condition[] };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    nameSchema,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(condition).min(1) }),
  ]),
);

/**
 * The schema of a condition: a name, or `all`, `any` or `atLeast … of` of several conditions.
 *
 * ```ts
 * import { conditionSchema } from "../src/base/condition.ts";
 * conditionSchema().safeParse({ atLeast: 2, of: ["one", "two", { any: ["three", "four"] }] }).success // => true
 * conditionSchema().safeParse({ all: [] }).success // => false
 * ```
 */
export const conditionSchema = (): z.ZodType<Condition> => condition;

/** What a thing cannot do without: a condition, or a list of them that must all hold. */
export const needsSchema = () =>
  z.union([
    condition,
    z
      .array(condition)
      .min(1)
      .transform((all): Condition => ({ all })),
  ]);

/** All names in a condition. */
export const namesIn = (of: Condition | undefined): string[] => {
  if (of === undefined) return [];
  if (typeof of === "string") return [of];
  const parts = "all" in of ? of.all : "any" in of ? of.any : of.of;
  return parts.flatMap(namesIn);
};
