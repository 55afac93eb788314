import { expect, it } from "vitest";
import { attributed, life, who } from "../../support/attributed.ts";
import { type HandMadeFact, jump, ramp } from "../../support/told.ts";

const [A, B, C] = [0, 1, 2];
/** Group 0 holds A and B, group 1 holds C and D. */
const down = (time: number, group: number): HandMadeFact => [time, "groupDown", group];
const serves = (time: number, group: number): HandMadeFact => [time, "groupServes", group];

it("a failure is undetected, waits for a crew, is repaired: three phases that share their boundaries", () => {
  const facts = [
    life(100, "componentFailed", A),
    jump(100, 0),
    life(130, "failureFound", A),
    life(190, "repairBegan", A),
    life(300, "componentRepaired", A),
    jump(300, 1),
  ];
  const { phases, started, startedTime, held, prolonged } = attributed(facts, { end: 1000 });
  expect(phases).toEqual({ undetected: 30, "waiting for a crew or spare": 60, repairing: 110 });
  expect([started, startedTime, held, prolonged]).toEqual([{ A: 1 }, { A: 200 }, { A: 200 }, {}]);
});

it("of what was bad before, only the time within the outage counts, in the phase that it was in", () => {
  // A has waited for its crew since 60; with B the pair is down, and A is back first.
  const facts = [
    life(50, "componentFailed", A),
    life(60, "failureFound", A),
    life(100, "componentFailed", B),
    life(100, "failureFound", B),
    down(100, 0),
    jump(100, 0),
    life(150, "repairBegan", A),
    life(220, "componentRepaired", A),
    life(220, "repairBegan", B),
    serves(220, 0),
    jump(220, 1),
    life(300, "componentRepaired", B),
  ];
  expect(attributed(facts, { end: 1000 })).toEqual({
    phases: { "waiting for a crew or spare": 50, repairing: 70 },
    started: { B: 1 },
    startedTime: { B: 120 },
    prolonged: { A: 1 },
    held: { A: 120 },
  });
});

it("in a series the time before the last failure is that of the first one, in its own phase", () => {
  const facts = [
    life(0, "componentFailed", A),
    down(0, 0),
    jump(0, 0),
    life(20, "failureFound", A),
    life(20, "repairBegan", A),
    life(50, "componentFailed", C),
    down(50, 1),
    life(50, "failureFound", C),
    life(100, "componentRepaired", A),
    serves(100, 0),
    life(100, "repairBegan", C),
    life(200, "componentRepaired", C),
    serves(200, 1),
    jump(200, 1),
  ];
  expect(attributed(facts, { end: 1000 })).toEqual({
    phases: { undetected: 20, repairing: 30 + 100, "waiting for a crew or spare": 50 },
    started: { A: 1 },
    startedTime: { A: 200 },
    prolonged: { C: 1 },
    held: { A: 50, C: 150 },
  });
});

it("before the last failure the service waited for what would have brought a group back, not for its other members", () => {
  // The pair of A and B is down from 0; router C fails at 50 and is back at 200; B, back at 150, was not needed any more.
  const facts = [
    life(0, "componentFailed", A),
    life(0, "repairBegan", A),
    life(10, "componentFailed", B),
    down(10, 0),
    jump(10, 0),
    life(40, "repairBegan", B),
    life(50, "componentFailed", C),
    life(50, "repairBegan", C),
    down(50, 1),
    life(80, "componentRepaired", A),
    serves(80, 0),
    life(150, "componentRepaired", B),
    life(200, "componentRepaired", C),
    serves(200, 1),
    jump(200, 1),
  ];
  const { held, phases } = attributed(facts, { end: 1000 });
  expect(held).toEqual({ A: 40, C: 150 });
  expect(phases).toEqual({ repairing: 190 });
});

it("a take-over is its failure's: switching, and repairing where it failed", () => {
  const works = [
    life(100, "componentFailed", A),
    down(100, 0),
    [100, "takeoverBegan", 0] as const,
    jump(100, 0),
    [130, "promoted", 0, 1] as const,
    serves(130, 0),
    jump(130, 1),
  ];
  expect(attributed(works, { end: 1000 })).toMatchObject({
    phases: { "switching over": 30 },
    held: { A: 30 },
    started: { A: 1 },
  });
  const fails: HandMadeFact[] = [
    life(100, "componentFailed", A),
    life(100, "repairBegan", A),
    down(100, 0),
    [100, "takeoverBegan", 0],
    jump(100, 0),
    [130, "takeoverFailed", 0],
    life(400, "componentRepaired", A),
    serves(400, 0),
    jump(400, 1),
  ];
  expect(attributed(fails, { end: 1000 })).toMatchObject({ phases: { repairing: 300 }, held: { A: 300 } });
});

it("a take-over that only began when a member was repaired belongs to that repair before", () => {
  const facts: HandMadeFact[] = [
    life(0, "componentFailed", B),
    life(0, "repairBegan", B),
    life(100, "componentFailed", A),
    down(100, 0),
    jump(100, 0),
    life(160, "componentRepaired", B),
    [160, "takeoverBegan", 0],
    [200, "promoted", 0, 1],
    serves(200, 0),
    jump(200, 1),
  ];
  expect(attributed(facts, { end: 1000 })).toMatchObject({
    phases: { "switching over": 40, repairing: 60 },
    held: { B: 100 },
    started: { A: 1 },
    prolonged: { B: 1 },
  });
});

it("what falls with the first failure of an instant is of one cause with it", () => {
  const facts: HandMadeFact[] = [
    [100, "faultBegan", 0],
    life(100, "componentFailed", A),
    life(100, "repairBegan", A),
    [100, "faultStruck", 0, 1, 0],
    jump(100, 0),
    life(150, "componentRepaired", A),
    jump(150, 1),
  ];
  expect(attributed(facts, { end: 1000 })).toMatchObject({
    started: { fire: 1 },
    held: { fire: 50 },
    prolonged: {},
  });
  const shock: HandMadeFact[] = [[100, "shock", 0, 2], ...facts.slice(1)];
  expect(attributed(shock, { end: 1000 })).toMatchObject({
    started: { "common-cause": 1 },
    held: { "common-cause": 50 },
  });
});

it("while a fault lasts, its own kind says the phase", () => {
  for (const [fault, phase] of [
    [0, "repairing"],
    [1, "planned"],
  ] as const) {
    const facts: HandMadeFact[] = [
      [100, "faultBegan", fault],
      jump(100, 0),
      [160, "faultEnded", fault],
      jump(160, 1),
    ];
    expect(attributed(facts, { end: 1000 }).phases).toEqual({ [phase]: 60 });
  }
});

it("an outage that goes on when the run ends is in the phase that it has come to", () => {
  const facts = [
    life(100, "componentFailed", A),
    jump(100, 0),
    life(150, "failureFound", A),
    life(180, "repairBegan", A),
  ];
  const at = (end: number) =>
    attributed(
      facts.filter(([time]) => time <= end),
      { end },
    ).phases;
  expect(at(140)).toEqual({ undetected: 40 });
  expect(at(170)).toEqual({ undetected: 50, "waiting for a crew or spare": 20 });
  expect(at(500)).toEqual({ undetected: 50, "waiting for a crew or spare": 30, repairing: 320 });
});

const phones = { ...who, hasPhones: true };

it("after a switched-off network, nodes join, people help, phones come back: each in its phase", () => {
  const facts: HandMadeFact[] = [
    [100, "faultBegan", 0],
    [100, "groupDown", 1],
    [100, "phonesDropped", 0, 1000],
    jump(100, 0),
    [100, "alarm", 0],
    [130, "cellParted", 0],
    [160, "faultEnded", 0],
    [160, "groupServes", 1],
    [160, "cellMeshing", 0, 5],
    [200, "cellFlapping", 0, 5],
    [220, "noticed"],
    [300, "diagnosed"],
    [300, "stopping", 1],
    [350, "cellParted", 0],
    [350, "cellStopped", 0],
    [350, "starting", 1],
    [350, "cellMeshing", 0, 5],
    [400, "cellSettled", 0],
    [500, "storeLoaded", 0, 0],
    [500, "cellOpened", 0],
    ramp(520, 0.1),
    [540, "overloadBegan", 0],
    ramp(600, 0.4),
    ramp(700, 0.6),
    [900, "phonesBack", 0],
    [900, "incidentClosed"],
  ];
  const { phases, held } = attributed(facts, { end: 2000, known: phones });
  // People were called at 100: what the service returned by is what they did, not the end of the fault at 160.
  expect(phases).toEqual({
    "waiting for a person": 120,
    diagnosing: 80,
    "restarting and loading": 50 + 150,
    reconnecting: 40,
    overloaded: 110,
  });
  expect(held).toEqual({ fire: 550 });
});

it("without people's help it is the network's return that nodes waited for", () => {
  const facts: HandMadeFact[] = [
    [100, "faultBegan", 0],
    [100, "groupDown", 1],
    jump(100, 0),
    [100, "alarm", 0],
    [130, "cellParted", 0],
    [160, "faultEnded", 0],
    [160, "groupServes", 1],
    [160, "cellMeshing", 0, 5],
    [200, "cellFlapping", 0, 5],
    [230, "cellCalm", 0],
    [240, "cellSettled", 0],
    [240, "cellOpened", 0],
    jump(240, 1),
  ];
  const { phases } = attributed(facts, { end: 2000, known: phones });
  expect(phases).toEqual({ repairing: 60, "restarting and loading": 50, overloaded: 30 });
});

it("what is over because less is asked by the hour was above capacity until then, whatever began it", () => {
  const facts: HandMadeFact[] = [
    life(10, "componentFailed", 0),
    [10, "groupDown", 0],
    jump(10, 0),
    [40, "demandFits", 0],
    [40, "groupServes", 0],
    jump(40, 1),
    [70, "demandExceeds", 0],
    [70, "groupDown", 0],
    jump(70, 0),
    life(80, "componentRepaired", 0),
    [80, "groupServes", 0],
    jump(80, 1),
  ];
  const { phases, started } = attributed(facts, { end: 100 });
  expect(phases).toEqual({ "demand above capacity": 30, undetected: 10 });
  expect(started).toEqual({ A: 2 });
});
