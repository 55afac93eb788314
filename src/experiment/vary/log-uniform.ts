import { z } from "zod";
import { exp, log } from "../../base/math.ts";
import { checkedNumbers, quantitiesThat, within, writtenAs, writtenSchema } from "../quantities.ts";
import { defineVary } from "./vary.ts";

const disorder = ([low, high]: readonly number[]): string | false => {
  if (low <= 0) return "on a logarithmic scale both ends are above zero";
  return low >= high && "the first end is the smaller one";
};

/** Every factor between two ends is as likely as any other: from 1 to 2 as from 10 to 20. */
export const logUniform = defineVary({
  kind: "log-uniform",
  summary: "evenly between two ends on a logarithmic scale",
  given: z
    .tuple([writtenSchema(), writtenSchema()])
    .superRefine(quantitiesThat((ends) => ends, disorder))
    .describe("the two ends, above 0 and in one unit: evenly between their logarithms"),
  lowAndHigh: [0, 1],
  choices: () => null,
  valueAt: (ends, u) => {
    const { numbers, unit } = checkedNumbers(ends);
    const [low, high] = numbers;
    const number = exp(log(low) + u * (log(high) - log(low)));
    // Rounding in the logarithm may miss the ends a little.
    if (u <= 0) return writtenAs({ number: low, unit });
    return writtenAs({ number: u >= 1 ? high : within(low, number, high), unit });
  },
  describe: ([low, high]) => `evenly in the logarithm from ${low} to ${high}`,
});
