import { expect, it } from "vitest";
import { findFailure } from "../../../src/backend/lives/failures.ts";
import { planOf, watch } from "../../support/plans.ts";

const standingBy = (found: object) => {
  const end = { kind: "crash", repair: "20 s", found };
  const watched = watch(
    planOf({ services: { chat: { servers: 1, fails: { disk: { life: "100 s", ends: [end] } } } } }),
  );
  watched.run.world.components.role[0] = 1;
  return watched;
};

it("what stands by is found by the next test, and repaired then", () => {
  const { run, times } = standingBy({ kind: "tests", every: "40 s", offset: "15 s" });
  run.advanceTo(300);
  expect(times("failureFound")).toEqual([135, 295]);
  expect(times("componentRepaired")).toEqual([155]);
});

it("what is found earlier is not found again by the test", () => {
  const { run, times } = standingBy({ kind: "tests", every: "40 s", offset: "15 s" });
  run.advanceTo(110);
  findFailure(run.context, 0);
  run.advanceTo(200);
  expect([times("failureFound"), times("componentRepaired")]).toEqual([[110], [130]]);
});

it("what is found only on demand waits for ever", () => {
  const { run, times } = standingBy({ kind: "on-demand" });
  run.advanceTo(1e6);
  expect([times("componentFailed"), times("failureFound")]).toEqual([[100], []]);
});

it("a test is made also while the component is held down", () => {
  const end = { kind: "crash", repair: "20 s", found: { kind: "tests", every: "40 s", offset: "15 s" } };
  const faults = { hold: { kind: "crash", target: "chat-1", at: ["50 s"], lasts: "1 h" } };
  const chat = { servers: 1, fails: { disk: { life: "100 s", ends: [end] } } };
  const { run, times } = watch(planOf({ services: { chat }, faults }));
  run.world.components.role[0] = 1;
  run.advanceTo(200);
  expect([times("failureFound"), times("componentRepaired")]).toEqual([[135], [155]]);
});
