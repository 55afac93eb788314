import { z } from "zod";
import type { End, InputEffect, SensitivityResult } from "../sensitivity.ts";
import { storedAnswer, storedLevel, storedRuns } from "./estimates.ts";
import { count, list, mapOf, number, text, tree } from "./fields.ts";
import { headFields, ruleFields } from "./head.ts";
import { neitherNorBoth } from "./wholeness.ts";

const end: z.ZodType<End> = z.object({
  value: tree(),
  alternative: text(),
  runs: storedRuns,
  answer: storedAnswer,
  difference: storedAnswer,
  identical: z.boolean(),
});

const effect: z.ZodType<InputEffect> = z.object({
  path: text(),
  label: text(),
  setIn: z.enum(["as-built", "design"]),
  written: tree(),
  low: end,
  high: end,
  swing: storedAnswer,
  elasticity: storedAnswer.nullable(),
  size: number().nullable(),
  ranks: z.object({ from: count(), to: count() }),
  verdict: z.enum(["moves", "unclear", "none", "too-few"]),
});

/** The result of a sensitivity study, as it is read from a file that nobody vouches for. */
export const storedSensitivity: z.ZodType<SensitivityResult> = z
  .object({
    format: z.literal("secondtick-sensitivity/1"),
    ...headFields,
    levelEach: storedLevel,
    rule: z.object({ ...ruleFields, degraded: number().exactOptional(), from: number().exactOptional() }),
    base: z.object({
      name: text(),
      title: text(),
      design: text(),
      settings: mapOf(tree()),
      runs: storedRuns,
      answer: storedAnswer,
    }),
    inputs: list(effect),
    notVaried: list(z.object({ path: text(), why: text() })),
  })
  .superRefine((result, context) => {
    for (const { path, rule } of neitherNorBoth(result))
      context.addIssue({ code: "custom", path: [...path], params: { rule } });
  });
