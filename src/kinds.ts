/**
 * What it takes to write kinds of one's own: failover policies, failure modes, metrics, laws, reconnect and admission policies.
 * A kind is plain data and pure functions; `params` are schemas, whose checked output, in seconds, per second and shares from
 * 0 to 1, its functions get. `addKinds` puts kinds beside ours, before the first model is read; on the command line
 * `--with my-kinds.mjs` runs a module that calls it. A mode that slows down and a metric that counts:
 *
 * ```ts
 * import { defineMode, defineOutageMetric, duration, positiveShare } from "secondtick/kinds";
 * const limp = defineMode({
 *   kind: "limp",
 *   summary: "goes on at a part of its capacity",
 *   version: "1",
 *   params: { leg: positiveShare().prefault("40 %").describe("what is left of it; 40 % by default") },
 *   create: ({ leg }) => ({ do: "slow", to: leg }),
 * });
 * limp.create({ leg: 0.4 }) // => { do: "slow", to: 0.4 }
 * const shortOutages = defineOutageMetric({
 *   kind: "short-outages",
 *   unit: "1",
 *   summary: "outages shorter than so long",
 *   estimand: "the mean number of outages that are shorter",
 *   version: "1",
 *   params: { than: duration().describe("from this length on an outage is not short") },
 *   label: ({ than }) => `${than}s`,
 *   ofOutages: ({ count, length }, { than }) => length.subarray(0, count).filter((one) => one < than).length,
 * });
 * shortOutages.label?.({ than: 60 }) // => "60s"
 * ```
 *
 * A failover policy is asked by phones' sites (`create`), and by groups for its laws (`silence`, `decides`); one that is
 * `byHand` within a group has a parameter `decide`, how long people take:
 *
 * ```ts
 * import { createLaw, defineFailoverPolicy, duration } from "secondtick/kinds";
 * const patient = defineFailoverPolicy({
 *   kind: "patient",
 *   summary: "waits, and waits once more",
 *   version: "1",
 *   byHand: false,
 *   seesHangs: false,
 *   params: { patience: duration().describe("half of the silence after which it switches") },
 *   create: ({ patience }) => ({ silentFor }) =>
 *     silentFor < 2 * patience ? { do: "wait", recheckAfter: 2 * patience - silentFor } : { do: "switch" },
 *   silence: ({ patience }) => createLaw({ kind: "fixed", value: 2 * patience }),
 *   decides: () => null,
 * });
 * patient.create({ patience: 60 })({ silentFor: 100 }) // => { do: "wait", recheckAfter: 20 }
 * ```
 */
export { z } from "zod";
export { type AdmissionPolicy, type AdmissionView, defineAdmission } from "./backend/admission/rule.ts";
export {
  defineReconnectPolicy,
  type ReconnectPolicy,
  type WaitPart,
  type Waits,
  wait,
  waitsInTurn,
} from "./backend/clients/policy.ts";
export { type FactName, factKinds } from "./backend/facts.ts";
export {
  defineFailoverPolicy,
  type FailoverPolicy,
  type FailoverRule,
  type FailoverVerdict,
  type FailoverView,
} from "./backend/failover/policy.ts";
export { defineMode, type Effect, type Mode } from "./backend/modes/mode.ts";
export type { Kind, Params } from "./base/family.ts";
export { cos, exp, expm1, log, log1p, pow, sin } from "./base/math.ts";
export type { OwnKind } from "./base/own-kinds.ts";
export {
  amount,
  count,
  duration,
  formatCount,
  formatDuration,
  formatRate,
  formatShare,
  money,
  positiveAmount,
  positiveCount,
  positiveDuration,
  positiveRate,
  positiveShare,
  rate,
  share,
} from "./base/units.ts";
export { createLaw, describeLaw, lawSchema } from "./distributions/family.ts";
export { type Distribution, defineLaw, type LawKind, type LawParameters } from "./distributions/law.ts";
export { addKinds, type OwnKinds } from "./experiment/own/add-kinds.ts";
export { KindError } from "./experiment/own/kind-error.ts";
export { f64, i32, type Shape, u8, u16, u32, type Views } from "./kernel/arena.ts";
export {
  type CompleteRule,
  defineMetric,
  defineOutageMetric,
  type FactMetric,
  type Measure,
  type Metric,
  type OutageMetric,
} from "./metrics/metric.ts";
export type { Outages } from "./metrics/outage-list.ts";
