import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { OverloadKind } from "./rule.ts";

/** All ways in which useful work falls under overload. */
export const overloadKinds = Object.values(members) as unknown as readonly OverloadKind[];

/** The schema of one: `kind` and that kind's parameters. */
export const overloadSchema = () => familySchema(overloadKinds);

/** Makes what the checked parameters describe. */
export const createOverload = ({ kind, ...params }: Chosen) => memberOf(overloadKinds, kind).create(params);
