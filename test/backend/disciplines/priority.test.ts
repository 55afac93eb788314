import { expect, it } from "vitest";
import { jobsOf, jobsThat } from "../../support/jobs.ts";

const crew = (preempts: string, size = 1) => ({
  crews: { people: { size, order: { kind: "priority", preempts } } },
});
const many = {
  a: { at: 10, priority: 1 },
  b: { at: 20, priority: 2 },
  c: { at: 30, priority: 3 },
  d: { at: 40, priority: 2 },
};

it("serves the most urgent first, and among equals who came first", () => {
  const told = jobsOf(crew("no"), many);
  expect(jobsThat("repairBegan", told)).toEqual(["a 10", "c 110", "b 210", "d 310"]);
  expect(jobsThat("repairPaused", told)).toEqual([]);
});

it("a more urgent job pushes aside what then goes on where it stood, ahead of its equals", () => {
  expect(jobsOf(crew("resume"), many)).toEqual([
    "a 10 repairBegan",
    "a 20 repairPaused",
    "b 20 repairBegan",
    "b 30 repairPaused",
    "c 30 repairBegan",
    "c 130 componentRepaired",
    "b 130 repairResumed",
    "b 220 componentRepaired",
    "d 220 repairBegan",
    "d 320 componentRepaired",
    "a 320 repairResumed",
    "a 410 componentRepaired",
  ]);
});

it("or begins anew", () => {
  const told = jobsOf(crew("anew"), { a: { at: 10, priority: 1 }, b: { at: 20, priority: 2 } });
  expect(told).toEqual([
    "a 10 repairBegan",
    "a 20 repairPaused",
    "b 20 repairBegan",
    "b 120 componentRepaired",
    "a 120 repairBegan",
    "a 220 componentRepaired",
  ]);
});

it("takes somebody off the least urgent job, and of those the one begun last", () => {
  const three = { a: { at: 10, priority: 1 }, b: { at: 20, priority: 1 }, c: { at: 30, priority: 2 } };
  expect(jobsThat("repairPaused", jobsOf(crew("resume", 2), three))).toEqual(["b 30"]);
  const other = { a: { at: 10, priority: 1 }, b: { at: 20, priority: 2 }, c: { at: 30, priority: 3 } };
  expect(jobsThat("repairPaused", jobsOf(crew("resume", 2), other))).toEqual(["a 30"]);
});

it("pushes nothing aside that is as urgent, nor what is done at that instant", () => {
  const equal = { a: { at: 10, priority: 1 }, b: { at: 20, priority: 1 } };
  expect(jobsThat("repairPaused", jobsOf(crew("resume"), equal))).toEqual([]);
  const late = jobsOf(crew("resume"), { a: { at: 10, priority: 1 }, b: { at: 110, priority: 2 } });
  expect(late).toEqual([
    "a 10 repairBegan",
    "a 110 componentRepaired",
    "b 110 repairBegan",
    "b 210 componentRepaired",
  ]);
});
