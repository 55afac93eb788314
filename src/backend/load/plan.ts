import type { OverloadRule } from "../overload/rule.ts";
import type { CachePlan } from "./cache.ts";

/** What the servers of a service in a cell do for its phones. */
export interface ResourcePlan {
  readonly name: string;
  /** The service whose good servers do it. */
  readonly service: number;
  /** Units of work per second that a good server does. */
  readonly rate: number;
  /** The units that each action costs, in the order of `ACTIONS`. */
  readonly costs: Float64Array;
  /** The share of what it can do that overload leaves. */
  readonly overload: OverloadRule;
  /** What spares it lookups while it is warm; the service whose servers keep it. Null: every lookup costs the same. */
  readonly cache: (CachePlan & { readonly service: number }) | null;
}
