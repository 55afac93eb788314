import type { Admission, AdmissionView } from "../../src/backend/admission/rule.ts";

/** Asks a gate with its own memory again and again; what is not said is as at rest, and the steps are of one second. */
export const askedOf = (gate: Admission, memory = new Float64Array(gate.memory)) => {
  const atRest: AdmissionView = { openFor: 0, capacity: 100, latency: 0, failed: 0, ended: 0, length: 1 };
  return (view: Partial<AdmissionView> = {}): number => gate.rule({ ...atRest, ...view }, memory);
};
