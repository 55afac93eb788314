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

const quietAt = (faults: object, times: readonly number[]) => {
  const { run } = watch(
    planOf({ services: { chat: { servers: 4, scheme: { kind: "load-shared", needed: 1 } } }, faults }),
  );
  return times.map((time) => {
    run.advanceTo(time);
    return isQuiet(run.context);
  });
};

it("is not quiet while hits, steps, batches or a surge of a fault are still to come", () => {
  const spread = { kind: "crash", among: "chat", spread: "50 s", at: ["10 s"], lasts: "60 s" };
  expect(quietAt({ spread }, [5, 20, 65, 75])).toEqual([false, false, false, true]);
  const steps = { steps: ["25 %", "100 %"], pause: "30 s", fails: "0 %", detect: "1 s", rollBack: "1 s" };
  expect(quietAt({ f: { kind: "bad-change", among: "chat", at: ["10 s"], ...steps } }, [20, 45])).toEqual([
    false,
    true,
  ]);
  const work = { kind: "maintenance", among: "chat", takes: "10 s", drains: "5 s", at: ["10 s"] };
  expect(quietAt({ work }, [12, 68, 71])).toEqual([false, false, true]);
  const surge = { kind: "surge", factor: 1.5, at: ["10 s"], lasts: "20 s" };
  expect(quietAt({ surge }, [20, 31])).toEqual([false, true]);
});

it("a schedule that ends is waited for, one without end is not", () => {
  const hold = (schedule: object) => ({ f: { kind: "crash", target: "chat-1", lasts: "5 s", schedule } });
  expect(quietAt(hold({ every: "100 s", times: 3 }), [50, 202, 206])).toEqual([false, false, true]);
  expect(quietAt(hold({ every: "100 s" }), [50, 102, 106])).toEqual([true, false, true]);
});

it("is not quiet before what a script broke for good is repaired", () => {
  const crash = { life: "1000 h", repair: "40 s" };
  const scheme = { kind: "load-shared", needed: 1 };
  const faults = { f: { kind: "crash", among: "chat", pick: 1, at: ["10 s"] } };
  const { run } = watch(planOf({ services: { chat: { servers: 2, scheme, crash } }, faults }));
  const quiet = [5, 20, 49, 51].map((time) => {
    run.advanceTo(time);
    return isQuiet(run.context);
  });
  expect(quiet).toEqual([false, false, false, true]);
});
