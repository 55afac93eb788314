import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { Setting, Situation, Stopper, StoppingRule, Unfit } from "./rule.ts";

/** All ways to decide how many runs are enough. */
export const stoppingKinds = Object.values(members) as readonly StoppingRule[];

/** The schema of a stopping rule: `kind` and that kind's parameters. */
export const stoppingSchema = () => familySchema(stoppingKinds);

/** Puts the rule that checked parameters describe to work. */
export const createStopper = ({ kind, ...params }: Chosen, setting: Setting): Stopper =>
  memberOf(stoppingKinds, kind).create(params, setting);

/** Why the rule that checked parameters describe cannot decide in a situation; undefined where it can. */
export const unfitFor = ({ kind, ...params }: Chosen, situation: Situation): Unfit | undefined =>
  memberOf(stoppingKinds, kind).unfit?.(params, situation);
