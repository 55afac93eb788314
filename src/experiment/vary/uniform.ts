import { z } from "zod";
import { checkedNumbers, quantitiesThat, within, writtenAs, writtenSchema } from "../quantities.ts";
import { defineVary } from "./vary.ts";

/** Every value between two ends is as likely as any other. */
export const uniform = defineVary({
  kind: "uniform",
  summary: "evenly between two ends",
  given: z
    .tuple([writtenSchema(), writtenSchema()])
    .superRefine(
      quantitiesThat(
        (ends) => ends,
        ([low, high]) => low >= high && "the first end is the smaller one",
      ),
    )
    .describe("the two ends, in one unit: evenly between them"),
  lowAndHigh: [0, 1],
  choices: () => null,
  valueAt: (ends, u) => {
    const { numbers, unit } = checkedNumbers(ends);
    const [low, high] = numbers;
    return writtenAs({ number: within(low, low + u * (high - low), high), unit });
  },
  describe: ([low, high]) => `evenly from ${low} to ${high}`,
});
