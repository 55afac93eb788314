import type { z } from "zod";
import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import { nameSchema } from "../../base/name.ts";
import type { CommonCause } from "./cause.ts";
import * as members from "./members.ts";

/** All models of failures with a common cause. */
export const commonCauseKinds = Object.values(members) as unknown as readonly CommonCause[];

/** Such a model as it stands in a checked model. */
export type CommonCauseChoice = Chosen & {
  /** The name of the way to fail that it is about; the first exponential one when left out. */
  readonly life?: string | undefined;
};

const shared = {
  life: nameSchema
    .optional()
    .describe("the way to fail that it is about; left out: the first with an exponential life"),
};

/** The schema of such a model: `kind` and that kind's parameters, and those of all kinds. */
export const commonCauseSchema = () =>
  familySchema(commonCauseKinds, shared) as unknown as z.ZodType<CommonCauseChoice>;

/** The kind that a model names. */
export const commonCauseOf = ({ kind }: Chosen): CommonCause => memberOf(commonCauseKinds, kind);
