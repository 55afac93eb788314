import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { OperatorPolicy } from "./policy.ts";

/** All operator policies. */
export const operatorKinds = Object.values(members) as unknown as readonly OperatorPolicy[];

/** The schema of an operator policy: `kind` and that kind's parameters. */
export const operatorSchema = () => familySchema(operatorKinds);

/** Makes what the checked parameters describe. */
export const createOperator = ({ kind, ...params }: Chosen) => memberOf(operatorKinds, kind).create(params);
