import { expect, it } from "vitest";
import { endOf } from "../../../src/backend/lives/ends.ts";
import { endLife } from "../../../src/backend/lives/failures.ts";
import { planOf, watch } from "../../support/plans.ts";

it("is the end that the life came to, of those it could have come to", () => {
  const ends = [
    { kind: "crash", repair: "1 h" },
    { kind: "hang", repair: "2 h" },
  ];
  const plan = planOf({ services: { chat: { servers: 1, fails: { disk: { life: "1 year", ends } } } } });
  for (const end of [0, 1]) {
    const { context } = watch(plan).run;
    endLife(context, 0, end);
    expect(endOf(context, 0)).toBe(plan.lives[0]!.ends[end]);
  }
});
