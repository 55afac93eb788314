import { expect, it } from "vitest";
import { attributed, life } from "../../support/attributed.ts";
import { type HandMadeFact, jump } from "../../support/told.ts";

const [A, B] = [0, 1];
/** Group 0 holds A and B. */
const down = (time: number, group: number): HandMadeFact => [time, "groupDown", group];
const serves = (time: number, group: number): HandMadeFact => [time, "groupServes", group];

it("what piled up is worked off after the failure that let it pile up: only that is overload", () => {
  const facts: HandMadeFact[] = [
    life(100, "componentFailed", A),
    [100, "backlogLate", 0, 0],
    jump(100, 0),
    life(100, "failureFound", A),
    life(100, "repairBegan", A),
    life(160, "componentRepaired", A),
    [160, "backlogShrinks", 0, 6000],
    [360, "backlogInTime", 0, 10],
    jump(360, 1),
  ];
  const { phases, held } = attributed(facts, { end: 1000 });
  expect(phases).toEqual({ repairing: 60, overloaded: 200 });
  expect(held).toEqual({ A: 260 });
});

it("a loss that nobody can take over is not undetected: one waits until somebody can again", () => {
  const facts: HandMadeFact[] = [
    life(100, "componentFailed", A),
    life(100, "componentFailed", B),
    down(100, 0),
    jump(100, 0),
    life(100, "failureFound", B),
    life(150, "repairBegan", B),
    life(250, "componentRepaired", B),
    [250, "spareCame", 0],
    [280, "detected", 0],
    [280, "decided", 0],
    [280, "takeoverBegan", 0],
    [290, "promoted", 0, B],
    serves(290, 0),
    jump(290, 1),
  ];
  expect(attributed(facts, { end: 1000 }).phases).toEqual({
    "waiting for a crew or spare": 50,
    repairing: 100,
    undetected: 30,
    "switching over": 10,
  });
});
