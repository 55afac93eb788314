import { f64 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** What is left of rates that cancel out, against the greatest of them. */
const NOTHING = 1e-12;

/** The work that came in while a service could hold no more, summed over services. Unit: 1 (of work). */
export const workLost = defineMetric({
  kind: "work-lost",
  unit: "1",
  summary: "work that came in while no more could wait at its service",
  estimand: "the mean work that is lost because no more can wait",
  measure: () => ({
    state: { lost: f64(), rate: f64(), greatest: f64(), at: f64() },
    on: {
      backlogBends: ({ lost, rate, greatest, at }, time, _service, _size, _grows, loses, before) => {
        lost[0] += rate[0] * (time - at[0]);
        at[0] = time;
        greatest[0] = Math.max(greatest[0], loses);
        const next = rate[0] + loses - before;
        rate[0] = next < NOTHING * greatest[0] ? 0 : next;
      },
    },
    value: ({ lost, rate, at }, end) => lost[0] + rate[0] * (end - at[0]),
  }),
});
