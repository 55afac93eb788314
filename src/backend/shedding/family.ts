import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { SheddingKind } from "./rule.ts";

/** All ways to shed load. */
export const sheddingKinds = Object.values(members) as unknown as readonly SheddingKind[];

/** The schema of one: `kind` and that kind's parameters. */
export const sheddingSchema = () => familySchema(sheddingKinds);

/** Makes what the checked parameters describe: the order in which the actions are served. */
export const createShedding = ({ kind, ...params }: Chosen) => memberOf(sheddingKinds, kind).create(params);
