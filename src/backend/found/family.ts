import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import type { Discovery } from "./discovery.ts";
import * as members from "./members.ts";

/** All ways in which failures become known. */
export const discoveryKinds = Object.values(members) as unknown as readonly Discovery[];

/** The schema of such a way: `kind` and that kind's parameters. */
export const foundSchema = () => familySchema(discoveryKinds);

/** Whether failures of this kind are never hidden. */
export const isEvident = ({ kind }: Chosen): boolean => memberOf(discoveryKinds, kind).isEvident === true;

/** Makes what the checked parameters describe. */
export const createDiscovery = ({ kind, ...params }: Chosen) => memberOf(discoveryKinds, kind).create(params);
