import { z } from "zod";
import type { Asked } from "../asked.ts";
import type { Ending } from "../conduct.ts";
import type { Ended } from "../ended.ts";
import { targetKinds } from "../targets/family.ts";
import { storedLevel, storedRuns } from "./estimates.ts";
import { count, number, text, tree } from "./fields.ts";

/** A kind with its parameters, whatever those are. */
const chosen = <Kind extends z.ZodType<string>>(kind: Kind) =>
  (tree() as z.ZodType<unknown>).pipe(z.looseObject({ kind }));

/** SHA-256, in hexadecimal digits. */
export const digest = () => z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");

/** What the model of a result was. */
export const modelFields = { model: z.object({ title: text(), digest: digest() }) };

/** The share under which the service is down, and how long it must have stayed up for an outage to be over. */
export const ruleFields = { threshold: z.number().gt(0).max(1), settling: z.number().min(0) };

const asked: z.ZodType<Asked> = z.object({
  column: text(),
  unit: text(),
  words: text(),
  target: chosen(
    z.string().refine((kind) => targetKinds.some((one) => one.kind === kind), "a kind of target"),
  ),
  moreIsBetter: z.boolean(),
});

const ENDINGS: Readonly<Record<Ending, null>> = {
  runs: null,
  precision: null,
  ranking: null,
  decision: null,
  "most-runs": null,
  time: null,
  interrupted: null,
};

const endings = Object.keys(ENDINGS) as Ending[];

/** How a study ended. */
export const storedEnded: z.ZodType<Ended> = z.object({
  by: z.enum(endings),
  rule: chosen(text()),
  runs: storedRuns,
  repeat: text(1_000_000),
  least: z
    .object({ alternative: text(), halfWidth: number(), relative: number(), runsToHalve: count() })
    .nullable(),
  withoutInterval: count(),
});

const length = () => z.number().gt(0);

/** What every result says of the study that it is of. */
export const headFields = {
  version: text(100),
  title: text(),
  ...modelFields,
  digest: digest(),
  seed: text(),
  level: storedLevel,
  replay: z.object({ fault: text(), horizon: length() }).nullable(),
  years: z.object({ horizon: length(), warmUp: z.number().min(0) }).nullable(),
  question: asked,
  ended: storedEnded,
  hasPhones: z.boolean(),
};
