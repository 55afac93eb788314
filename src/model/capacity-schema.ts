import { z } from "zod";
import { ACTIONS, type Action } from "../backend/load/actions.ts";
import { overloadSchema } from "../backend/overload/family.ts";
import { nameSchema } from "../base/name.ts";
import { amount, positiveAmount, positiveRate, share } from "../base/units.ts";

const about: Readonly<Record<Action, string>> = {
  login: "units of work that a login costs",
  resume: "units of work that a login costs that resumes a session",
  message: "units of work that a message taken from its sender costs",
  delivery: "units of work that a copy of a message brought to a receiver costs",
  presence: "units of work that telling who is online costs",
};

const costs = z.strictObject(
  Object.fromEntries(
    ACTIONS.map((action) => [action, amount().default(0).describe(about[action])]),
  ) as Record<Action, z.ZodDefault<ReturnType<typeof amount>>>,
);

const cache = z
  .strictObject({
    hits: share().describe("the share of the work that it spares while it is warm"),
    items: positiveAmount().describe("how many lookups' answers fill it"),
    in: nameSchema
      .optional()
      .describe(
        "the service of the same cluster whose servers keep it in memory, and lose it as they crash; by default itself",
      ),
  })
  .describe(
    "what was looked up is kept in memory; after a crash or a restart it is cold, and every lookup costs",
  );

/** What the servers of a service do for phones. */
export const capacitySchema = z
  .strictObject({
    rate: positiveRate().describe("units of work that a good server does"),
    costs: costs.describe("what each action costs, in units of work"),
    overload: overloadSchema()
      .default({ kind: "ideal" })
      .describe("how much of its work is useful when more is asked than it can do"),
    cache: cache.optional(),
  })
  .describe("what its servers can do for phones; without it they are never too slow");
