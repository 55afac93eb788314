import { expect, it } from "vitest";
import { isQuiet } from "../../src/backend/quiet.ts";
import { cellsOf, peopleWho } from "../support/cells.ts";
import { planOf, watch } from "../support/plans.ts";

it("is not quiet before a scripted fault, nor while it lasts, nor before the last phone is back", () => {
  const { run } = watch(planOf(cellsOf({ messages: 50, cut: "30 s" })));
  const quiet = [0, 59, 61, 89, 92, 94.9, 96].map((time) => {
    run.advanceTo(time);
    return isQuiet(run.context);
  });
  expect(quiet).toEqual([false, false, false, false, false, false, true]);
});

it("is not quiet while nodes do not settle or people are at work", () => {
  const people = peopleWho({ kind: "restart-at-once" });
  const { run, times } = watch(planOf(cellsOf({ messages: 500, cut: "30 s", more: people })));
  run.advanceWhile(() => run.now < 60 || !isQuiet(run.context), 7200);
  expect(run.now).toBeGreaterThan(600);
  expect(times("incidentClosed")).toHaveLength(1);
  expect(run.world.stated.share[0]).toBe(1);
});
