import { z } from "zod";
import { type Condition, needsSchema } from "../../base/condition.ts";
import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import { positiveCount, positiveDuration, share } from "../../base/units.ts";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import type { Distribution, LawParameters } from "../../distributions/law.ts";
import { createDetector, detectionSchema } from "../detection/family.ts";
import * as members from "./members.ts";
import type { FailoverPolicy } from "./policy.ts";
import { type SwitchSpec, unlessInstant } from "./spec.ts";

/** All failover policies. */
export const failoverKinds = Object.values(members) as unknown as readonly FailoverPolicy[];

/** The schema of a failover policy: `kind` and that kind's parameters. */
export const failoverSchema = () => familySchema(failoverKinds);

/** The policy that a model names. */
export const failoverOf = ({ kind }: Chosen): FailoverPolicy => memberOf(failoverKinds, kind);

/** Makes what the checked parameters describe. */
export const createFailover = ({ kind, ...params }: Chosen) => memberOf(failoverKinds, kind).create(params);

/** How long a person takes to decide, as the checked parameters describe it; null: no time. */
export const createDecision = ({ kind, ...params }: Chosen): Distribution | null =>
  unlessInstant(memberOf(failoverKinds, kind).decides(params));

const createSilence = ({ kind, ...params }: Chosen): Distribution | null =>
  unlessInstant(memberOf(failoverKinds, kind).silence(params));

/** Each is kept, for every group. */
const MOST_SWITCHES = 1000;

const instant: LawParameters = { kind: "fixed", value: 0 };
const automatically: Chosen = { kind: "automatic", silence: 0 };

const failBack = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("never") }).describe("whoever took over goes on to act"),
  z
    .strictObject({
      kind: z.literal("when-repaired"),
      after: lawSchema()
        .default(instant)
        .describe("how long one waits once it is there again; no time by default"),
    })
    .describe("the member that acted at the start acts again once it can"),
]);

/** The parameters of a switch that groups and phones' sites have in common. */
export const switchFields = {
  detection: detectionSchema()
    .default({ kind: "at-once" })
    .describe("how the failure becomes known to the failover; at once by default"),
  tail: lawSchema()
    .optional()
    .describe("time after the switch until users arrive, as for DNS or draining; none by default"),
  failBack: failBack
    .default({ kind: "never" })
    .describe("whether the one that acted at the start acts again once it is repaired; never by default"),
  limit: z
    .strictObject({
      switches: positiveCount()
        .refine((count) => count <= MOST_SWITCHES, `at most ${MOST_SWITCHES}`)
        .describe("so many switches at most …"),
      within: positiveDuration().describe("… within this time"),
    })
    .optional()
    .describe("against flapping: beyond this, no switch is made but by hand; no limit by default"),
  needs: needsSchema()
    .optional()
    .describe(
      "what a switch cannot go on without, such as tools: it stands still meanwhile; nothing by default",
    ),
  whenOldReturns: z
    .enum(["cancel", "go-on"])
    .default("cancel")
    .describe("the old one is back before the switch is over: cancel (the default) or go-on"),
};

/** The schema of how the members of a group take over from each other. */
export const switchingSchema = () =>
  z
    .strictObject({
      ...switchFields,
      policy: failoverSchema()
        .default(automatically)
        .describe("who decides to switch; automatic without a silence by default"),
      takes: lawSchema()
        .default(instant)
        .describe("how long the switch takes, once decided; no time by default"),
      coverage: share().prefault("100 %").describe("the chance that a switch works; 100 % by default"),
      byHand: lawSchema()
        .optional()
        .describe(
          "how long people take to finish a switch that failed; left out: it stays failed until the old one is back",
        ),
      fencing: share()
        .prefault("100 %")
        .describe(
          "the chance that an old one that still runs is stopped; otherwise both act; 100 % by default",
        ),
      reconcile: lawSchema()
        .optional()
        .describe(
          "how long the group is down to merge what two that both acted have done; no time by default",
        ),
      whenCandidateFails: z
        .enum(["next", "cancel"])
        .default("next")
        .describe(
          "the one to switch to is gone: next (the default) tries another one, cancel begins from detection",
        ),
    })
    .describe("how another member takes over");

/** The checked parameters of a group's failover. */
export type Switching = z.output<ReturnType<typeof switchingSchema>>;

const lawOf = (law: LawParameters | undefined): Distribution | null =>
  law === undefined ? null : unlessInstant(createLaw(law));

/** Makes what the checked parameters describe. */
export const createSwitching = (given: Switching): SwitchSpec => {
  const { delay, deep, falseAlarms } = createDetector(given.detection);
  return {
    detects: unlessInstant(delay),
    decides: createSilence(given.policy) ?? createDecision(given.policy),
    takes: lawOf(given.takes),
    tails: lawOf(given.tail),
    byHand: given.byHand === undefined ? null : createLaw(given.byHand),
    deep: deep || failoverOf(given.policy).seesHangs,
    falseAlarms,
    coverage: given.coverage,
    fencing: given.fencing,
    reconciles: lawOf(given.reconcile),
    backs: given.failBack.kind === "never" ? undefined : lawOf(given.failBack.after),
    limit: given.limit ?? null,
    needs: (given.needs as Condition | undefined) ?? null,
    oldReturns: given.whenOldReturns,
    candidateFails: given.whenCandidateFails,
  };
};
