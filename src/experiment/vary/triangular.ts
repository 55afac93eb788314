import { z } from "zod";
import { checkedNumbers, quantitiesThat, within, writtenAs, writtenSchema } from "../quantities.ts";
import { defineVary } from "./vary.ts";

const disorder = ([low, mode, high]: readonly number[]): string | false =>
  (low >= high || mode < low || mode > high) &&
  "they are the least, the most likely and the greatest value, in this order";

/** A density that rises in a straight line from the least value to the most likely one, and falls to the greatest. */
export const triangular = defineVary({
  kind: "triangular",
  summary: "between a least and a greatest value, with a most likely one",
  given: z
    .tuple([writtenSchema(), writtenSchema(), writtenSchema()])
    .superRefine(quantitiesThat((values) => values, disorder))
    .describe("the least, the most likely and the greatest value, in one unit"),
  lowAndHigh: [0.05, 0.95],
  choices: () => null,
  valueAt: (values, u) => {
    const { numbers, unit } = checkedNumbers(values);
    const [low, mode, high] = numbers;
    const span = high - low;
    const isRising = u * span < mode - low;
    const number = isRising
      ? low + Math.sqrt(u * span * (mode - low))
      : high - Math.sqrt((1 - u) * span * (high - mode));
    return writtenAs({ number: within(low, number, high), unit });
  },
  describe: ([low, mode, high]) => `triangular from ${low} to ${high}, most often ${mode}`,
});
