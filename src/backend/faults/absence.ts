import { z } from "zod";
import { defineFault } from "./fault.ts";

const namesOf = (of: string | readonly string[] | undefined): readonly string[] | null =>
  of === undefined ? null : [...new Set([of].flat())];

/**
 * People are away for a time: at night, on strike, at a party, sent home. Meanwhile nobody of those crews begins a job, nor
 * goes on with one that was left; who is at one finishes it, or leaves it where it stands, as at the end of a shift of that
 * crew. Those who are called in an incident do not notice; once they have noticed they stay. When the last of several
 * absences is over, jobs that wait are taken up at once, in their order, and calls that nobody has noticed are made anew.
 */
export const absence = defineFault({
  kind: "absence",
  summary: "people are away for a time: crews begin no job, and nobody notices a call",
  params: {
    of: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe("the crews that are away, or one; left out: all of them"),
    onCall: z
      .boolean()
      .optional()
      .describe(
        "whether those who are called in an incident are away; left out: they are where `of` is left out, else not",
      ),
  },
  ending: "length",
  misfit: ({ of, onCall }) =>
    namesOf(of)?.length === 0 && onCall !== true
      ? { path: "of", message: "say who is away: a crew, or `onCall: true`" }
      : null,
  create: ({ of, onCall }) => ({
    strike: { do: "away" },
    aim: { at: "people", crews: namesOf(of), onCall: onCall ?? of === undefined },
    lengths: {},
  }),
});
