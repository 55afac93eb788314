import { expect, it } from "vitest";
import { attributed, life } from "../../support/attributed.ts";
import { type HandMadeFact, jump } from "../../support/told.ts";

const [A, B] = [0, 1];
const down = (time: number, group: number): HandMadeFact => [time, "groupDown", group];
const serves = (time: number, group: number): HandMadeFact => [time, "groupServes", group];

it("a failover is undetected, then waits for a decision, then switches, until users have arrived", () => {
  const facts: HandMadeFact[] = [
    life(100, "componentFailed", A),
    life(100, "repairBegan", A),
    down(100, 0),
    jump(100, 0),
    [125, "detected", 0],
    [185, "decided", 0],
    [185, "takeoverBegan", 0],
    [200, "takeoverFailed", 0],
    [260, "handBegan", 0],
    [300, "promoted", 0, 1],
    serves(330, 0),
    jump(330, 1),
  ];
  expect(attributed(facts, { end: 1000 })).toMatchObject({
    phases: { undetected: 25, "waiting for a person": 60 + 60, "switching over": 15 + 40 + 30 },
    held: { A: 230 },
  });
});

it("a fail-back that nothing failed for is a switch's own, from its first instant on", () => {
  const facts: HandMadeFact[] = [
    [100, "takeoverBegan", 0],
    down(100, 0),
    jump(100, 0),
    [160, "promoted", 0, 1],
    serves(170, 0),
    jump(170, 1),
  ];
  expect(attributed(facts, { end: 1000 })).toMatchObject({
    phases: { "switching over": 70 },
    started: { switch: 1 },
    held: { switch: 70 },
  });
});

it("nobody is called to act while all are being repaired: only then is the loss noticed", () => {
  const facts: HandMadeFact[] = [
    life(0, "componentFailed", B),
    life(0, "repairBegan", B),
    life(100, "componentFailed", A),
    down(100, 0),
    jump(100, 0),
    life(500, "componentRepaired", B),
    [520, "detected", 0],
    [520, "takeoverBegan", 0],
    [600, "promoted", 0, 1],
    serves(600, 0),
    jump(600, 1),
  ];
  expect(attributed(facts, { end: 1000 }).phases).toEqual({
    repairing: 400,
    undetected: 20,
    "switching over": 80,
  });
});

it("the stages of a job are phases of their own", () => {
  const stage = (time: number, which: number): HandMadeFact => [time, "jobStage", A, A, which];
  const facts: HandMadeFact[] = [
    life(100, "componentFailed", A),
    life(100, "failureFound", A),
    jump(100, 0),
    life(110, "crewCalled", A),
    stage(110, 0),
    stage(120, 1),
    stage(140, 2),
    stage(180, 3),
    life(260, "repairBegan", A),
    life(300, "repairPaused", A),
    life(350, "repairResumed", A),
    life(400, "componentRepaired", A),
    jump(400, 1),
  ];
  expect(attributed(facts, { end: 1000 }).phases).toEqual({
    "waiting for a crew or spare": 10 + 80 + 50,
    "waiting for a person": 30,
    diagnosing: 40,
    repairing: 40 + 50,
  });
});

it("planned work on one after another is planned, and each time its own", () => {
  const facts: HandMadeFact[] = [
    [50, "faultBegan", 1],
    [100, "maintenanceBegan", 1, 0],
    jump(100, 0),
    [130, "maintenanceEnded", 1, 0],
    jump(130, 1),
    [200, "maintenanceBegan", 1, 1],
    jump(200, 0),
    [220, "maintenanceEnded", 1, 1],
    jump(220, 1),
    [220, "faultEnded", 1],
  ];
  expect(attributed(facts, { end: 1000 })).toMatchObject({ phases: { planned: 50 }, started: { works: 2 } });
});
