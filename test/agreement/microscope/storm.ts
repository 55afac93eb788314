/** Two times in seconds, between which another lies evenly. */
export type Bounds = readonly [from: number, to: number];

/** How a wait is varied. */
type Jitter = "full" | "equal" | "around" | "none";

/** When a phone tries again, as the reference of models says it; lengths are in seconds. */
export type Policy =
  | { readonly kind: "uniform"; readonly within: number }
  | { readonly kind: "fixed"; readonly wait: number }
  | { readonly kind: "immediate"; readonly pause: number }
  | { readonly kind: "phased"; readonly waits: readonly Bounds[] }
  | {
      readonly kind: "linear";
      readonly first: number;
      readonly step: number;
      readonly cap?: number;
      readonly grows?: number;
      readonly jitter?: Jitter;
      readonly spread?: number;
    }
  | {
      readonly kind: "exponential";
      readonly first: number;
      readonly base: number;
      readonly factor?: number;
      readonly cap: number;
      readonly jitter?: Jitter | "decorrelated";
      readonly spread?: number;
    };

/** How much of the servers' work is useful when more is asked than they can do. */
export type Overload =
  | { readonly kind: "ideal" }
  | { readonly kind: "linear"; readonly costs: number; readonly floor: number }
  | { readonly kind: "congestion"; readonly halves: number; readonly power: number };

/** How many are let in. */
export type Gate =
  | { readonly kind: "open" }
  | { readonly kind: "capped"; readonly at: number }
  | { readonly kind: "ramp"; readonly from: number; readonly over: number };

/**
 * Phones that all lose their link at time 0, and the front that they come back to. Times in seconds, rates per second; `rate`,
 * `queue` and `servers` are those of the whole front.
 */
export interface Storm {
  readonly phones: number;
  readonly policy: Policy;
  /** Logins per second of all servers together. */
  readonly rate: number;
  /** Attempts that wait, at most. */
  readonly queue: number;
  readonly timeout: number;
  /** How often a phone that is connected loses its link by itself. */
  readonly churn: number;
  /** How long it takes phones to notice that the link is dead; at once by default. */
  readonly notices?: Bounds;
  /** For so long the servers are dead, from the beginning: phones notice by `notices`, and every attempt fails at once. */
  readonly dead?: number;
  readonly servers?: number;
  /** All services alike long, by default, or exponential. */
  readonly service?: "even" | "exponential";
  readonly overload?: Overload;
  readonly gate?: Gate;
  readonly patience?: { readonly attempts: number; readonly returns: Bounds };
  readonly retryAfter?: Bounds;
  readonly budget?: { readonly share: number; readonly rate: number; readonly most: number };
  readonly resume?: { readonly within: number; readonly costs: number };
  /** What users write to each other, each so much per second; servers take no more per second than `relays`. */
  readonly messages?: {
    readonly sends: number;
    readonly keeps: number;
    readonly relays?: number;
    /** For how long they are followed. */
    readonly until: number;
  };
  /** Instead of a storm: strangers come one by one, so many per second; each tries once and is not seen again. */
  readonly strangers?: number;
}

/** The same storm with so many phones: capacity and queue are in proportion, whatever a single phone does is the same. */
export const scaled = (storm: Storm, phones: number): Storm => {
  const times = phones / storm.phones;
  const { messages } = storm;
  return {
    ...storm,
    phones,
    rate: storm.rate * times,
    queue: storm.queue * times,
    ...(messages && {
      messages: { ...messages, ...(messages.relays && { relays: messages.relays * times }) },
    }),
  };
};

/** Parameters that are numbers, not lengths of time. */
export const plainNumbers: ReadonlySet<string> = new Set([
  ...["factor", "spread", "grows"],
  ...["costs", "floor", "power", "at"],
]);

const less = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(less);
  return typeof value === "number" ? value / 1.2 : value;
};

const shorter = <Chosen extends object>(chosen: Chosen): Chosen =>
  Object.fromEntries(
    Object.entries(chosen).map(([name, value]) => [name, plainNumbers.has(name) ? value : less(value)]),
  ) as Chosen;

/** The same storm with something that is wrong by a sixth: the waits, or how the front suffers. For canaries. */
export const wrong = (storm: Storm): Storm => {
  const { overload, policy, retryAfter, gate, resume } = storm;
  if (overload?.kind === "linear") {
    const { costs, floor } = overload;
    return { ...storm, overload: { ...overload, costs: costs / 1.2, floor: floor * 1.2 } };
  }
  if (overload?.kind === "congestion") return { ...storm, overload: shorter(overload) };
  if (retryAfter !== undefined) return { ...storm, retryAfter: [retryAfter[0] / 1.2, retryAfter[1] / 1.2] };
  if (gate?.kind === "capped") return { ...storm, gate: { ...gate, at: gate.at / 1.2 } };
  if (resume !== undefined) return { ...storm, resume: { ...resume, costs: resume.costs / 1.2 } };
  return { ...storm, policy: shorter(policy) };
};
