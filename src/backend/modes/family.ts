import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { Mode } from "./mode.ts";

/** All failure modes. */
export const modeKinds = Object.values(members) as unknown as readonly Mode[];

/** The schema of a failure mode: `kind` and that kind's parameters. */
export const modeSchema = () => familySchema(modeKinds);

/** Makes what the checked parameters describe. */
export const createMode = ({ kind, ...params }: Chosen) => memberOf(modeKinds, kind).create(params);
