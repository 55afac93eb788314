import { z } from "zod";
import { MOST_RUNS } from "./schema.ts";

/** How files of finished blocks are written; another number means another way. */
export const BLOCK_FORMAT = "secondtick-block/1";

const MOST_NUMBERS = 300_000_000;

const whole = (most: number) => z.number().int().min(0).max(most);

const calibration = z.strictObject({
  do: z.literal("calibrate"),
  first: whole(MOST_RUNS),
  count: whole(MOST_RUNS).min(1),
});

const simulation = z.strictObject({
  do: z.literal("simulate"),
  alternative: whole(MOST_RUNS),
  first: whole(MOST_RUNS),
  step: whole(MOST_RUNS).min(1),
  count: whole(MOST_RUNS).min(1),
  vector: whole(MOST_RUNS).nullable(),
});

const headerSchema = z.strictObject({
  format: z.literal(BLOCK_FORMAT),
  study: z.string().length(64),
  job: z.discriminatedUnion("do", [calibration, simulation]),
  lengths: z.tuple([whole(MOST_NUMBERS), whole(MOST_NUMBERS), whole(MOST_NUMBERS)]),
  sha256: z.string().length(64),
});

/** What the file of a finished block says of itself: the study's digest, the job, how many numbers of each kind, and a checksum. */
export type BlockHeader = z.output<typeof headerSchema>;

/** A header from plain data; null when it is none. */
export const blockHeaderIn = (value: unknown): BlockHeader | null =>
  headerSchema.safeParse(value).data ?? null;
