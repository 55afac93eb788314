import { z } from "zod";
import type { LabState } from "../../state.ts";
import { deedNames } from "../deeds/family.ts";
import { MOST_TEXT } from "./variant-model.ts";

const MOST_ACTIONS = 200;
const MOST_FILES = 20;
/** A hundred years, in seconds. */
const MOST_TIME = 100 * 8760 * 3600;

const time = z.number().min(0).max(MOST_TIME);
const name = z.string().max(200);

const action = z.strictObject({
  id: z.int().min(1).max(1_000_000),
  deed: z.enum(deedNames),
  target: name.nullable(),
  at: time,
  lasts: time.gt(0).nullable(),
  amount: z.number().gt(0).max(1e9).nullable(),
});

const variant = z.strictObject({
  text: z.string().max(MOST_TEXT),
  design: name,
  actions: z.array(action).max(MOST_ACTIONS),
  forkedAt: time.nullable(),
});

const lesson = z.strictObject({
  id: name.nullable(),
  text: z.string().max(MOST_TEXT).nullable(),
  language: z.string().max(20),
  step: z.int().min(0).max(100),
  answers: z.record(z.string().max(20), z.string().max(2_000)),
});

/** What a link or a saved file may say: bounded in every way, and nothing else. */
const stateSchema = z.strictObject({
  version: z.literal(1),
  file: name,
  beside: z
    .record(z.string().max(500), z.string().max(1_000_000))
    .refine((files) => Object.keys(files).length <= MOST_FILES, `at most ${MOST_FILES} files`),
  variants: z.array(variant).min(1).max(2),
  shown: z.int().min(0).max(1),
  asked: z.strictObject({
    replay: name.nullable(),
    horizon: time.gt(0),
    seed: z.string().min(1).max(200),
    replication: z.int().min(0).max(10_000_000),
    threshold: z.number().gt(0).max(1),
    settling: time,
    degraded: z.number().gt(0).max(1),
  }),
  time,
  lesson: lesson.nullable(),
}) as unknown as z.ZodType<LabState>;

/**
 * Holds a change of a page to what its link can say.
 *
 * @throws Error with a sentence where it cannot.
 */
export const checkState = (state: LabState): void => {
  const [issue] = stateSchema.safeParse(state).error?.issues ?? [];
  if (issue !== undefined)
    throw new Error(`No link could say that (${issue.path.join(".")}: ${issue.message}), so it is not done.`);
};

/**
 * A state out of data that came from anywhere.
 *
 * @throws Error with a sentence where it is none.
 */
export const stateFrom = (data: unknown): LabState => {
  const parsed = stateSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? "" : ` (${issue.path.join(".")})`;
    throw new Error(`That is not something this page has saved${where}.`);
  }
  const state = parsed.data;
  return { ...state, shown: Math.min(state.shown, state.variants.length - 1) };
};
