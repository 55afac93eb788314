import { expect, it } from "vitest";
import { attributed, who } from "../../support/attributed.ts";
import { type HandMadeFact, jump } from "../../support/told.ts";

const phones = { ...who, hasPhones: true };

it("people who calm a cell do so until its nodes have settled, also where they err; a restart after that is one", () => {
  const facts: HandMadeFact[] = [
    [100, "faultBegan", 0],
    [100, "groupDown", 1],
    jump(100, 0),
    [100, "alarm", 0],
    [110, "faultEnded", 0],
    [110, "groupServes", 1],
    [110, "cellMeshing", 0, 5],
    [115, "cellFlapping", 0, 5],
    [120, "noticed"],
    [150, "diagnosed"],
    [150, "stabilising", 1],
    [200, "actionErred", 1],
    [260, "cellMeshing", 0, 5],
    [300, "cellSettled", 0],
    [300, "cellOpened", 0],
    jump(300, 1),
    [300, "incidentClosed"],
  ];
  expect(attributed(facts, { end: 2000, known: phones }).phases).toEqual({
    "waiting for a person": 20,
    diagnosing: 30,
    calming: 150,
  });
  const restarted: HandMadeFact[] = [
    ...facts.slice(0, -5),
    [265, "cellFlapping", 0, 5],
    [280, "stopping", 1],
    [300, "cellStopped", 0],
    [300, "starting", 1],
    [300, "cellMeshing", 0, 5],
    [350, "cellSettled", 0],
    [350, "cellOpened", 0],
    jump(350, 1),
    [350, "incidentClosed"],
  ];
  expect(attributed(restarted, { end: 2000, known: phones }).phases).toEqual({
    "waiting for a person": 20,
    diagnosing: 30,
    calming: 130,
    "restarting and loading": 20 + 50,
  });
});
