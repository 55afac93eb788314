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
  readonly servers?: number;
  /** All services alike long, by default, or exponential. */
  readonly service?: "even" | "exponential";
  readonly overload?: Overload;
  readonly gate?: Gate;
  readonly patience?: { readonly attempts: number; readonly returns: Bounds };
  readonly retryAfter?: Bounds;
  readonly budget?: { readonly share: number; readonly rate: number; readonly most: number };
  readonly resume?: { readonly within: number; readonly costs: number };
  /** Instead of a storm: strangers come one by one, so many per second; each tries once and is not seen again. */
  readonly strangers?: number;
}

/** The same storm with so many phones: capacity and queue are in proportion, whatever a single phone does is the same. */
export const scaled = (storm: Storm, phones: number): Storm => {
  const times = phones / storm.phones;
  return { ...storm, phones, rate: storm.rate * times, queue: storm.queue * times };
};
