import { expect, it } from "vitest";
import { stepViews } from "../../../src/backend/clients/step-views.ts";

it("begin with nothing to see, and each run has its own", () => {
  const views = stepViews(1, 2);
  for (const shown of [views.span, views.admission, views.overload, views.ended])
    expect(Object.values(shown).every((value) => value === 0)).toBe(true);
  views.overload.backlog = 7;
  expect(stepViews(1, 2).overload.backlog).toBe(0);
});
