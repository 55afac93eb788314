import type { Policy } from "./storm.ts";

/** What a phone knows: how often it has failed in a row, and the wait before this one in seconds (0: there was none). */
export interface Failed {
  readonly failures: number;
  readonly before: number;
}

type Kind<Name extends Policy["kind"]> = Extract<Policy, { kind: Name }>;

const jittered = (
  length: number,
  { jitter, spread = 0.2 }: { jitter?: string | undefined; spread?: number | undefined },
  uniform: number,
): number => {
  if (jitter === "full") return length * uniform;
  if (jitter === "equal") return length / 2 + (length / 2) * uniform;
  if (jitter === "around") return length * (1 - spread + 2 * spread * uniform);
  return length;
};

const exponential = (policy: Kind<"exponential">, { failures, before }: Failed, uniform: number): number => {
  const { first, base, factor = 2, cap, jitter = "full", spread } = policy;
  if (failures === 0) return first * uniform;
  if (jitter === "decorrelated") {
    const last = failures === 1 ? base : before;
    return Math.min(cap, base + (3 * last - base) * uniform);
  }
  return jittered(Math.min(cap, base * factor ** (failures - 1)), { jitter, spread }, uniform);
};

const linear = (policy: Kind<"linear">, { failures }: Failed, uniform: number): number => {
  const { first, step, cap = Number.POSITIVE_INFINITY, grows = 60 } = policy;
  if (failures === 0) return first * uniform;
  return jittered(Math.min(cap, step * Math.min(failures, grows)), policy, uniform);
};

/** How long a phone waits before its next attempt, in seconds, by the formula of its policy; `uniform` is in (0, 1). */
export const nextWait = (policy: Policy, failed: Failed, uniform: number): number => {
  switch (policy.kind) {
    case "uniform":
      return policy.within * uniform;
    case "fixed":
      return policy.wait;
    case "immediate":
      return failed.failures === 0 ? 0 : policy.pause;
    case "phased": {
      const [from, to] = policy.waits[Math.min(failed.failures, policy.waits.length - 1)];
      return from + (to - from) * uniform;
    }
    case "linear":
      return linear(policy, failed, uniform);
    case "exponential":
      return exponential(policy, failed, uniform);
  }
};
