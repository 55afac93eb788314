import { duration } from "../base/units.ts";
import { u8 } from "../kernel/arena.ts";
import { spanLabel } from "./labels.ts";
import { defineMetric, type Measure } from "./metric.ts";

const state = { missed: u8() };

/**
 * Whether no loss of data exceeded the recovery point objective (RPO): 1 or 0. A loss is as long as the writes that are gone; the
 * loss of all data of a group exceeds any. Unit: 1. Estimand: the chance to meet the requirement in all of what the study simulates.
 */
export const requirementMetRpo = defineMetric({
  kind: "requirement-met-rpo",
  unit: "1",
  most: () => 1,
  better: "more",
  summary: "whether no loss of data exceeded the recovery point objective: 1 or 0",
  estimand: "the chance that no loss of data exceeds the recovery point objective",
  params: {
    within: duration().describe(
      "the recovery point objective: the most that may be lost, as a length of writes",
    ),
  },
  label: ({ within }) => spanLabel(within),
  measure: (_rule, { within }): Measure<typeof state> => ({
    state,
    on: {
      dataLost: ({ missed }, _time, _group, seconds) => {
        if (seconds < 0 || seconds > within) missed[0] = 1;
      },
    },
    value: ({ missed }) => 1 - missed[0],
  }),
});
