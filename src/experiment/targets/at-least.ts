import { measureSchema } from "../measure.ts";
import { chanceThat, limitText } from "./chance.ts";
import { defineTarget } from "./target.ts";

/** The chance that a value is reached, by Wilson's interval; of two alternatives, by the runs in which only one reaches it. */
export const atLeast = defineTarget({
  kind: "at-least",
  summary: "the chance that it is at least so much",
  params: {
    value: measureSchema().describe("a duration, or a number where the metric is no time"),
  },
  describe: ({ value }, unit) => `chance of at least ${limitText(value, unit)}`,
  ...chanceThat((one, value) => one >= value),
});
