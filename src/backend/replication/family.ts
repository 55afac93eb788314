import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { CopiesSpec, Replication } from "./replication.ts";

/** All ways of replication. */
export const replicationKinds = Object.values(members) as unknown as readonly Replication[];

/** The schema of a way of replication: `kind` and that kind's parameters. */
export const replicationSchema = () => familySchema(replicationKinds);

/** Makes what the checked parameters describe. */
export const createReplication = ({ kind, ...params }: Chosen): CopiesSpec | null =>
  memberOf(replicationKinds, kind).create(params);
