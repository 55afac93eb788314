import { z } from "zod";
import { defineDiscipline } from "./discipline.ts";

/**
 * The highest priority first, and first come first served among equals. A job that comes may push aside one of a lower
 * priority that is being done: the lowest of them, of those the one begun last.
 */
export const priority = defineDiscipline({
  kind: "priority",
  summary: "the highest priority first, among equals first come first served",
  params: {
    preempts: z
      .enum(["no", "resume", "anew"])
      .default("no")
      .describe(
        "whether a more urgent job takes somebody off a less urgent one: no; resume (that one goes on later where it stood); anew (it begins anew, its lengths drawn again); no by default",
      ),
  },
  create: ({ preempts }) => ({
    goesAhead: (comes, waits) => comes > waits,
    next: "first",
    pushesAside: preempts === "no" ? null : (comes, done) => comes > done,
    keeps: preempts !== "anew",
  }),
});
