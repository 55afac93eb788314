import { expect, it } from "vitest";
import { crashingModel, jobsOf, jobsThat } from "../../support/jobs.ts";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

it("a job is a call, a journey, an inspection and the work, all by one person", () => {
  const crew = {
    size: 1,
    callOut: { page: "1 s", acknowledge: "2 s", diagnose: "3 s" },
    travel: "40 s",
    inspection: "5 s",
  };
  expect(jobsOf({ crews: { people: crew } }, { a: { at: 10 }, b: { at: 20 } })).toEqual([
    "a 10 crewCalled",
    "a 61 repairBegan",
    "a 161 componentRepaired",
    "b 161 crewCalled",
    "b 212 repairBegan",
    "b 312 componentRepaired",
  ]);
});

it.each([
  ["callOut", { callOut: { acknowledge: "7 s" } }],
  ["travel", { travel: "7 s" }],
  ["inspection", { inspection: "7 s" }],
])("%s alone comes before the work", (_, stage) => {
  const told = jobsOf({ crews: { people: { size: 1, ...stage } } }, { a: { at: 10 } });
  expect(told).toEqual(["a 10 crewCalled", "a 17 repairBegan", "a 117 componentRepaired"]);
});

it("what is pushed aside on the way goes on from there, or sets out again", () => {
  const told = (preempts: string) =>
    jobsOf(
      { crews: { people: { size: 1, travel: "50 s", order: { kind: "priority", preempts } } } },
      { a: { at: 10, priority: 1 }, b: { at: 30, priority: 2 } },
    ).filter((line) => line.startsWith("a"));
  expect(told("resume")).toEqual([
    "a 10 crewCalled",
    "a 30 repairPaused",
    "a 180 repairResumed",
    "a 210 repairBegan",
    "a 310 componentRepaired",
  ]);
  expect(told("anew")).toEqual([
    "a 10 crewCalled",
    "a 30 repairPaused",
    "a 180 crewCalled",
    "a 230 repairBegan",
    "a 330 componentRepaired",
  ]);
});

it("work that goes wrong is done once more, so often as chance has it", () => {
  // The number of errors is geometric with mean 1: over 400 runs its mean has a standard error of 0.07.
  const plan = planOf(
    crashingModel({ crews: { people: { size: 1, errors: { chance: "50 %" } } } }, { a: { at: 10 } }),
  );
  let errors = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { times } = watchUntil(plan, 10_000, String(seed));
    const erred = times("repairErred");
    errors += erred.length;
    expect(times("repairBegan")).toEqual([10]);
    expect(times("componentRepaired")).toEqual([10 + 100 * (erred.length + 1)]);
  }
  expect(Math.abs(errors / 400 - 1)).toBeLessThan(4 * 0.07);
});

it("an error may break something else, if that is good", () => {
  const crews = { people: { size: 1, errors: { chance: 1, does: { breaks: "b-1" } } } };
  const told = jobsOf({ crews }, { a: { at: 10 }, b: { at: 1000, crew: null } });
  expect(told).toEqual([
    "a 10 repairBegan",
    "a 110 repairErred",
    "a 110 componentRepaired",
    "b 110 repairBegan",
    "b 210 componentRepaired",
    "b 1000 repairBegan",
    "b 1100 componentRepaired",
  ]);
  const plan = planOf(crashingModel({ crews }, { a: { at: 950 }, b: { at: 1000, crew: null } }));
  const { times } = watchUntil(plan, 10_000);
  expect(times("componentFailed", placeOf(plan, "b-1"))).toEqual([1000]);
});

it("nothing is left of a job that is done", () => {
  const plan = planOf(
    crashingModel(
      {
        crews: { people: { size: 1, travel: "5 s", order: { kind: "priority", preempts: "resume" } } },
        spares: { disk: { stock: 1, lead: "50 s" } },
      },
      { a: { at: 10, priority: 1, spare: "disk" }, b: { at: 20, priority: 2 } },
    ),
  );
  const { run } = watchUntil(plan, 10_000);
  const { crews, atWork, jobs, spares } = run.world;
  for (const column of [
    ...Object.values(crews),
    ...Object.values(atWork),
    ...Object.values(jobs),
    spares.next,
  ])
    expect([...column].every((number) => number === 0)).toBe(true);
  expect([...spares.shelf]).toEqual([1]);
});

it("a job that errs keeps its part, and asks for no other", () => {
  const more = {
    crews: { people: { size: 1, errors: { chance: "99 %" } } },
    spares: { disk: { stock: 1, lead: "1 s" } },
  };
  const told = jobsOf(more, { a: { at: 10, spare: "disk" } }, 1e5);
  expect(jobsThat("spareTaken", told)).toEqual(["a 10"]);
  expect(jobsThat("repairErred", told).length).toBeGreaterThan(0);
});
