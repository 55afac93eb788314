import { createLaw, lawSchema } from "../../distributions/family.ts";
import { defineFailoverPolicy } from "./policy.ts";

/** The system finds the failure and proposes the switch; a person confirms it. */
export const semiAutomatic = defineFailoverPolicy({
  kind: "semi-automatic",
  summary: "the system proposes the switch, and a person confirms it",
  byHand: false,
  seesHangs: false,
  params: {
    decide: lawSchema().describe(
      "the time from when the failure is known until a person has confirmed the switch",
    ),
  },
  create: () => () => ({ do: "switch" }),
  silence: () => null,
  decides: ({ decide }) => createLaw(decide),
});
