import { createDetector } from "../backend/detection/family.ts";
import type { Draw } from "../backend/draw.ts";
import { createDecision, createFailover } from "../backend/failover/family.ts";
import { unlessInstant } from "../backend/failover/spec.ts";
import type { FailoverPlan, PhonesPlan } from "../backend/plan.ts";
import { createLaw } from "../distributions/family.ts";
import type { Distribution } from "../distributions/law.ts";
import type { Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

/** How phones are switched between their cells; `tools` is the gate of what that cannot go on without, or NONE. */
export const compileFailover = (
  { failover }: Model,
  pools: PhonesPlan["pools"],
  tools: number,
  shop: Workshop,
): FailoverPlan | null => {
  if (failover === undefined) return null;
  const { policy, detection, takes, tail, failBack, limit, whenOldReturns, coverage, tries } = failover;
  const forAll = (law: Distribution | null, purpose: string): Draw[] | null =>
    law === null ? null : pools.map(({ name }) => shop.draw(law, `${name}/${purpose}`));
  return {
    rule: createFailover(policy),
    detects: forAll(unlessInstant(createDetector(detection).delay), "detection"),
    decides: forAll(createDecision(policy), "decision"),
    takes: pools.map(({ name }) => shop.draw(takes, `${name}/switch`)),
    tails: forAll(tail === undefined ? null : unlessInstant(createLaw(tail)), "tail"),
    failsBack: failBack.kind !== "never",
    backs: forAll(failBack.kind === "never" ? null : unlessInstant(createLaw(failBack.after)), "fail-back"),
    limit: limit ?? null,
    tools,
    oldReturns: whenOldReturns,
    coverage,
    tries,
    streams: pools.map(({ name }) => shop.streams.uniform(`${name}/switch-works`)),
  };
};
