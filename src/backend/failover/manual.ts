import { createLaw, lawSchema } from "../../distributions/family.ts";
import { defineFailoverPolicy } from "./policy.ts";

/**
 * People switch, once they know what is wrong. Between the members of a group that takes them `decide`, and they see what
 * hangs too. Phones are switched by those who work on the incident, who take `decide` more, once they know the cause.
 */
export const manual = defineFailoverPolicy({
  kind: "manual",
  summary: "people switch, once they know what is wrong",
  byHand: true,
  seesHangs: true,
  params: {
    decide: lawSchema()
      .optional()
      .describe(
        "the time until people begin to switch, from when the failure is known (phones: once they know its cause)",
      ),
  },
  create: () => () => ({ do: "page" }),
  silence: () => null,
  decides: ({ decide }) => (decide === undefined ? null : createLaw(decide)),
});
