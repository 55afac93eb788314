import { limitSchema } from "../measure.ts";
import { chanceThat, limitText } from "./chance.ts";
import { defineTarget } from "./target.ts";

/**
 * The chance that a value is passed: what is exactly so much does not count. That matters where runs can have exactly that
 * value, as counts, cut runs and outages of a fixed length do.
 */
export const moreThan = defineTarget({
  kind: "more-than",
  summary: "the chance that it is more than so much",
  params: {
    value: limitSchema().describe(
      "a duration, or a number where the metric is no time; 0 may be passed, too",
    ),
  },
  describe: ({ value }, unit) => `chance of more than ${limitText(value, unit)}`,
  ...chanceThat((one, value) => one > value),
});
