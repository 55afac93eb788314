import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import { remembering } from "./combined.ts";
import * as members from "./members.ts";
import type { Admission, AdmissionPolicy } from "./rule.ts";

/** All admission policies. */
export const admissionKinds = Object.values(members) as unknown as readonly AdmissionPolicy[];

/** The schema of an admission policy: `kind` and that kind's parameters. */
export const admissionSchema = () => familySchema(admissionKinds);

/** Makes what the checked parameters describe. */
export const createAdmission = ({ kind, ...params }: Chosen): Admission => {
  const policy = memberOf(admissionKinds, kind);
  return remembering(policy.memory, policy.create(params), policy.isOpen);
};
