import type { Admission, AdmissionDecision } from "./rule.ts";

/** Makes a gate of a decision and its number of slots; `isOpen`: it lets everybody in at any time. */
export const remembering = (memory: number, decision: AdmissionDecision, isOpen = false): Admission => ({
  memory,
  isOpen,
  rule: (view, slots, at = 0) => decision(view, slots, at),
});

/**
 * Several gates behind each other: the least that one of them lets in counts. Each is asked in every step, with slots of
 * its own behind those of the ones before it. Without any gate everybody is let in.
 *
 * ```ts
 * import { combined } from "../src/backend/admission/combined.ts";
 * import { createAdmission } from "../src/backend/admission/family.ts";
 * const gate = combined([createAdmission({ kind: "capped", at: 0.5 }), createAdmission({ kind: "open" })]);
 * const view = { openFor: 0, capacity: 100, latency: 0, failed: 0, ended: 0, length: 0 };
 * gate.rule(view, new Float64Array(gate.memory)) // => 50
 * ```
 */
export const combined = (rules: readonly Admission[]): Admission => {
  if (rules.length === 1) return rules[0];
  const slots = rules.reduce((sum, { memory }) => sum + memory, 0);
  const least: AdmissionDecision = (view, memory, at) => {
    let lets = Number.POSITIVE_INFINITY;
    let own = at;
    for (const one of rules) {
      lets = Math.min(lets, one.rule(view, memory, own));
      own += one.memory;
    }
    return lets;
  };
  const isOpen = rules.every((one) => one.isOpen);
  return remembering(slots, least, isOpen);
};
