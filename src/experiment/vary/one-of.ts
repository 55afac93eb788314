import { z } from "zod";
import { scalarSchema } from "../quantities.ts";
import { defineVary } from "./vary.ts";

/** One of a list of values, each as likely; a value that stands there twice is twice as likely. */
export const oneOf = defineVary({
  kind: "one-of",
  summary: "one of a list",
  given: z
    .array(scalarSchema())
    .min(2)
    .max(100)
    .describe("from 2 to 100 values, each as likely as any other"),
  lowAndHigh: [0, 1],
  choices: (values) => values,
  valueAt: (values, u) => values[Math.min(Math.floor(u * values.length), values.length - 1)],
  describe: (values) => `one of ${values.join(", ")}`,
});
