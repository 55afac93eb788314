import { expect, it } from "vitest";
import { touchCell, touchGate, touchGroup } from "../../src/backend/touched.ts";
import { cellsOf } from "../support/cells.ts";
import { planOf, watch } from "../support/plans.ts";

it("a gate and a group wait on their rank until the event is settled", () => {
  const { context } = watch(
    planOf({
      domains: { east: { kind: "overlay", needs: ["chat"] } },
      services: { chat: { servers: 1 }, front: { of: ["east"] } },
      up: "front",
    }),
  ).run;
  const { gates, groups } = context.pending;
  const waiting = () => [gates, groups].map((ranks) => ranks.findIndex(({ isEmpty }) => !isEmpty));
  expect(waiting()).toEqual([-1, -1]);
  touchGroup(context, 1);
  expect(waiting()).toEqual([-1, 1]);
  touchGate(
    context,
    context.plan.gates.findIndex(({ holds }) => holds.length > 0),
  );
  expect(waiting()).toEqual([1, 1]);
});

it("a cell waits with the cells", () => {
  const { context } = watch(planOf(cellsOf({ messages: 1, cut: "1 min" }))).run;
  touchCell(context, 0);
  expect(context.pending.cells.isEmpty).toBe(false);
});
