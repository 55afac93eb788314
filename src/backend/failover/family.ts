import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { FailoverPolicy } from "./policy.ts";

/** All failover policies. */
export const failoverKinds = Object.values(members) as unknown as readonly FailoverPolicy[];

/** The schema of a failover policy: `kind` and that kind's parameters. */
export const failoverSchema = () => familySchema(failoverKinds);

/** The policy that a model names. */
export const failoverOf = ({ kind }: Chosen): FailoverPolicy => memberOf(failoverKinds, kind);

/** Makes what the checked parameters describe. */
export const createFailover = ({ kind, ...params }: Chosen) => memberOf(failoverKinds, kind).create(params);
