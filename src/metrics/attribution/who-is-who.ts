/** Something that outages come from: a way of a kind of component to fail, a fault, a common cause. */
export interface Cause {
  /** What it is in: a service, a network, a domain by its name without number; a fault by its name. */
  readonly part: string;
  /** How it fails, as `crash`; for a fault the same for all, `fault`. */
  readonly failure: string;
  readonly kind: "failure" | "fault" | "common-cause" | "switch" | "demand" | "unknown";
}

/** What a fold must know of a plan to name causes: facts give places only. It never changes during a run. */
export interface WhoIsWho {
  /** All causes that there can be; the first one is the unknown. */
  readonly causes: readonly Cause[];
  /** By life: its cause, and the group of its component (−1: in none). */
  readonly lifeCause: ArrayLike<number>;
  readonly lifeGroup: ArrayLike<number>;
  /** By fault: its cause, and the phase while it lasts; −1 when it is over at once; `NO_TROUBLE` when it breaks nothing. */
  readonly faultCause: ArrayLike<number>;
  readonly faultPhase: ArrayLike<number>;
  /** By group: the causes of its shocks, and of switches that nothing failed for. */
  readonly shockCause: ArrayLike<number>;
  readonly switchCause: ArrayLike<number>;
  /** The cause of what comes by the hour: what is asked over the day, or the unknown where that never varies. */
  readonly demandCause: number;
  /** Whether there are phones, which must come back after an outage. */
  readonly hasPhones: boolean;
}
