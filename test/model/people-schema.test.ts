import { expect, it } from "vitest";
import { crewsSchema, DAYS, peopleSchema, sparesSchema } from "../../src/model/people-schema.ts";

const hours = (given: object) => crewsSchema.safeParse({ a: { size: 1, hours: given } });

it("a crew is plain by default", () => {
  expect(crewsSchema.parse({ a: { size: 2 } })).toEqual({
    a: { size: 2, order: { kind: "first-come" }, cost: 0 },
  });
  expect(sparesSchema.parse(undefined)).toEqual({});
});

it("times of day are read as hours and minutes", () => {
  expect(hours({ from: "08:30", to: "24:00" }).data?.a.hours).toEqual({
    from: 8.5 * 3600,
    to: 24 * 3600,
    days: DAYS,
    night: 0,
    atShiftEnd: "finish",
  });
  for (const from of ["8:30", "24:30", "25:00", "08:60", "8 h", 830])
    expect(hours({ from, to: "18:00" }).success).toBe(false);
  expect(hours({ from: "08:00", to: "18:00", days: [] }).success).toBe(false);
});

it("people make no errors, and starts work, unless the model says otherwise", () => {
  const people = peopleSchema.parse({
    notice: "1 min",
    diagnose: "1 min",
    stabilise: { takes: "1 min", spread: "1 min" },
    restart: { stop: "1 min", start: "1 min" },
    policy: { kind: "restart-at-once" },
  });
  expect(people.runbook).toBeUndefined();
  expect(people.restart).toMatchObject({ slower: 2, fails: 0 });
  expect(people.restart.warmUp).toBeUndefined();
});
