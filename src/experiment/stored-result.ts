import { z } from "zod";
import { type Sources, sourcesSchema } from "./sources.ts";

const MOST_VECTORS = 1_000_000;

const vectorSchema = z.number().int().min(0).max(4_294_967_295);

const digestSchema = z.string().length(64);

const endedSchema = z.object({ runs: z.number().int().min(1) });

const resultSchema = z.object({
  format: z.string().max(100),
  version: z.string().max(100),
  digest: digestSchema.optional(),
  ended: endedSchema.optional(),
  // Random years keep both with what the study says of them.
  study: z.object({ digest: digestSchema, ended: endedSchema.optional() }).optional(),
  calibration: z
    .object({ vectors: z.array(vectorSchema).min(1).max(MOST_VECTORS) })
    .nullable()
    .optional(),
  sources: sourcesSchema,
});

/** What a result says of the study that it is of. */
export interface StoredResult {
  readonly format: string;
  readonly version: string;
  readonly digest: string;
  /** The numbers of the vectors that were kept; null where nothing was calibrated. */
  readonly vectors: readonly number[] | null;
  readonly sources: Sources;
  /** The replications of the alternative that has most; null where the result does not say. */
  readonly runs: number | null;
}

/** What plain data say of the study that they are a result of; null when they do not hold it. */
export const storedResultIn = (value: unknown): StoredResult | null => {
  const { data } = resultSchema.safeParse(value);
  const digest = data?.digest ?? data?.study?.digest;
  if (data === undefined || digest === undefined) return null;
  const { format, version, sources, calibration } = data;
  const runs = data.ended?.runs ?? data.study?.ended?.runs ?? null;
  return { format, version, digest, sources, vectors: calibration?.vectors ?? null, runs };
};
