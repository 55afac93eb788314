import { z } from "zod";
import { ACTIONS } from "../load/actions.ts";
import { defineShedding } from "./rule.ts";

const action = z.enum(ACTIONS);
const level = z.union([action, z.array(action).min(1)]);

const flat = (order: readonly z.output<typeof level>[]) => order.flat();

/** Some actions go before others: a level gets something only of what the levels before it leave. */
export const priority = defineShedding({
  kind: "priority",
  summary: "actions are served in an order, each only from what those before it leave",
  params: {
    order: z
      .array(level)
      .min(1)
      .refine((order) => new Set(flat(order)).size === flat(order).length, {
        message: "an action stands in the order once",
      })
      .describe(
        "actions, the most important first; a list within the list is of actions that are alike, those not named come last, alike",
      ),
  },
  create: ({ order }) => {
    const named = new Set<string>(flat(order));
    const levels = [...order.map((one) => [one].flat()), ACTIONS.filter((one) => !named.has(one))];
    return levels.filter(({ length }) => length > 0).map((one) => one.map((name) => ACTIONS.indexOf(name)));
  },
});
