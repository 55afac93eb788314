import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";

it("delays the repair, also of what acts", () => {
  const found = { kind: "after", takes: "30 s" };
  const plan = planOf({
    services: {
      chat: {
        servers: 1,
        fails: { disk: { life: "100 s", ends: [{ kind: "crash", repair: "20 s", found }] } },
      },
    },
  });
  const { times } = watchUntil(plan, 200);
  expect([
    times("componentFailed"),
    times("failureFound"),
    times("repairBegan"),
    times("componentRepaired"),
  ]).toEqual([[100], [130], [130], [150]]);
});
