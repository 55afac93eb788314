import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { ReconnectPolicy } from "./policy.ts";

/** All reconnect policies. */
export const reconnectKinds = Object.values(members) as unknown as readonly ReconnectPolicy[];

/** The schema of a reconnect policy: `kind` and that kind's parameters. */
export const reconnectSchema = () => familySchema(reconnectKinds);

/** Makes what the checked parameters describe. */
export const createReconnect = ({ kind, ...params }: Chosen) => memberOf(reconnectKinds, kind).create(params);
