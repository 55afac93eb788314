import { z } from "zod";
import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import { duration, positiveCount, positiveDuration } from "../../base/units.ts";
import { lawSchema } from "../../distributions/family.ts";
import type { LawParameters } from "../../distributions/law.ts";
import type { Fault, FaultSpec } from "./fault.ts";
import * as members from "./members.ts";

/** All kinds of fault. */
export const faultKinds = Object.values(members) as unknown as readonly Fault[];

const MOST_TIMES = 1_000;

/** Instants offset + k × every: computed by multiplication, so that they never drift. */
const schedule = z.strictObject({
  offset: duration().prefault("0 s").describe("the first time; 0 s by default"),
  every: positiveDuration().describe("the time from one to the next, whatever the last one did"),
  times: positiveCount()
    .refine((times) => times <= 1e15, "at most 1e15")
    .optional()
    .describe("how many there are; left out: without end"),
});

/** When faults of any kind come and go. */
const timing = {
  every: lawSchema()
    .optional()
    .describe("comes by chance: the time from the start, or from the end of the last one, to the next"),
  at: z.array(duration()).max(MOST_TIMES).default([]).describe("comes at these times"),
  schedule: schedule.optional().describe("comes at offset, offset + every, offset + 2 every …"),
  lasts: lawSchema()
    .optional()
    .describe("how long it lasts; left out: what it breaks fails as by itself, and waits for its repair"),
};

/** A fault as it stands in a checked model. */
export type FaultChoice = Chosen & {
  readonly every?: LawParameters | undefined;
  readonly lasts?: LawParameters | undefined;
  /** Seconds. */
  readonly at: readonly number[];
  readonly schedule?: z.output<typeof schedule> | undefined;
};

/** The schema of a fault: `kind`, that kind's parameters, and when it comes and goes. */
export const faultSchema = () => familySchema(faultKinds, timing) as unknown as z.ZodType<FaultChoice>;

/** The kind of fault that a model names. */
export const faultOf = ({ kind }: Chosen): Fault => memberOf(faultKinds, kind);

/** What the checked parameters of a fault come to. */
export const createFault = (chosen: Chosen): FaultSpec => faultOf(chosen).create(chosen);
