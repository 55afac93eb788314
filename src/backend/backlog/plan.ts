/** Work that flows in at a service (of one cell), and waits while less of it can be done. */
export interface BacklogPlan {
  /** Its place in the plan's services. */
  readonly service: number;
  /** The service's groups. */
  readonly groups: Int32Array;
  /** What comes in per second at the usual demand. */
  readonly arrives: number;
  /** What each good server does per second. */
  readonly drains: number;
  /** How much can wait, from 0; Infinity: there is no limit. */
  readonly holds: number;
  /** Seconds to work off what waits, over which the service counts as down; Infinity: it never does. */
  readonly late: number;
}
