import { z } from "zod";
import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import { duration } from "../../base/units.ts";
import { lawSchema } from "../../distributions/family.ts";
import type { LawParameters } from "../../distributions/law.ts";
import type { Fault } from "./fault.ts";
import * as members from "./members.ts";

/** All kinds of fault. */
export const faultKinds = Object.values(members) as unknown as readonly Fault[];

/** When faults of any kind come and go. */
const timing = {
  every: lawSchema().optional(),
  lasts: lawSchema().optional(),
  at: z.array(duration()).max(1000).default([]),
};

/** A fault as it stands in a checked model. */
export type FaultChoice = Chosen & {
  readonly every?: LawParameters;
  readonly lasts?: LawParameters;
  /** Seconds. */
  readonly at: readonly number[];
};

/** The schema of a fault: `kind`, that kind's parameters, and when it comes and goes. */
export const faultSchema = () =>
  familySchema(
    faultKinds.map((fault) => ({ ...fault, params: { ...fault.params, ...timing } })),
  ) as unknown as z.ZodType<FaultChoice>;

/** The kind of fault that a model names. */
export const faultOf = ({ kind }: Chosen): Fault => memberOf(faultKinds, kind);
