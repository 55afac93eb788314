import { expect, it } from "vitest";
import { absence } from "../../../src/backend/faults/absence.ts";
import { jobsOf } from "../../support/jobs.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

it("takes away crews by name, or everybody", () => {
  const aim = (params: Parameters<typeof absence.create>[0]) => absence.create(params).aim;
  expect(aim({})).toEqual({ at: "people", crews: null, onCall: true });
  expect(aim({ onCall: false })).toEqual({ at: "people", crews: null, onCall: false });
  expect(aim({ of: "day" })).toEqual({ at: "people", crews: ["day"], onCall: false });
  expect(aim({ of: ["day", "night", "day"], onCall: true })).toEqual({
    at: "people",
    crews: ["day", "night"],
    onCall: true,
  });
  expect(absence.misfit!({ of: [] })?.path).toBe("of");
  expect(absence.misfit!({ of: [], onCall: true })).toBeNull();
  expect(absence.misfit!({})).toBeNull();
});

const people = { people: { size: 1 } };
const away = (at: number, lasts: number, more: object = {}) => ({
  kind: "absence",
  at: [`${at} s`],
  lasts: `${lasts} s`,
  ...more,
});

/** As `jobsOf`, with faults beside the crashes. */
const jobsWith = (crews: object, servers: Parameters<typeof jobsOf>[1], faults: object, until?: number) => {
  const hits = Object.entries(servers).map(([name, { at }]) => [
    `hit-${name}`,
    { kind: "crash", target: `${name}-1`, at: [`${at} s`] },
  ]);
  return jobsOf({ crews, faults: { ...Object.fromEntries(hits), ...faults } }, servers, until);
};

it("jobs that come meanwhile wait until it is over, and are taken up at once in their order", () => {
  expect(jobsWith(people, { a: { at: 30 }, b: { at: 20 } }, { party: away(10, 500) })).toEqual([
    "b 510 repairBegan",
    "b 610 componentRepaired",
    "a 610 repairBegan",
    "a 710 componentRepaired",
  ]);
});

it("who is at a job finishes it, and begins no other one", () => {
  expect(jobsWith(people, { a: { at: 10 }, b: { at: 20 } }, { party: away(50, 500) })).toEqual([
    "a 10 repairBegan",
    "a 110 componentRepaired",
    "b 550 repairBegan",
    "b 650 componentRepaired",
  ]);
});

it("or leaves it where it stands, where the crew does that at the end of its shift", () => {
  const always = { people: { size: 1, hours: { from: "00:00", to: "24:00", atShiftEnd: "pause" } } };
  expect(jobsWith(always, { a: { at: 10 }, b: { at: 20 } }, { party: away(50, 500) })).toEqual([
    "a 10 repairBegan",
    "a 50 repairPaused",
    "a 550 repairResumed",
    "a 610 componentRepaired",
    "b 610 repairBegan",
    "b 710 componentRepaired",
  ]);
});

it("a job that ends at the very instant of its beginning is done", () => {
  const always = { people: { size: 1, hours: { from: "00:00", to: "24:00", atShiftEnd: "pause" } } };
  expect(jobsWith(always, { a: { at: 10 } }, { party: away(110, 500) })).toEqual([
    "a 10 repairBegan",
    "a 110 componentRepaired",
  ]);
});

it("several are counted: a crew is back when the last one is over", () => {
  const faults = { party: away(10, 100), strike: away(50, 500), flu: away(550, 20) };
  expect(jobsWith(people, { a: { at: 60 } }, faults)[0]).toBe("a 570 repairBegan");
});

it("only the crews that it names are away, and a job may be handed to another one", () => {
  const crews = { people: { size: 1, escalate: { after: "30 s", to: "others" } }, others: { size: 1 } };
  const servers = { a: { at: 20 }, b: { at: 20, crew: "others" } };
  expect(jobsWith(crews, servers, { party: away(10, 500, { of: "people" }) })).toEqual([
    "b 20 repairBegan",
    "a 50 escalated",
    "b 120 componentRepaired",
    "a 120 repairBegan",
    "a 220 componentRepaired",
  ]);
  const both = { party: away(10, 500, { of: ["people", "others"] }) };
  expect(jobsWith(crews, servers, both)[1]).toBe("b 510 repairBegan");
});

const HOUR = 3600;

it("a crew whose hours are over when it is over stays away until its shift", () => {
  const shift = { people: { size: 1, hours: { from: "08:00", to: "18:00" } } };
  const party = (hours: number) => ({ party: away(7 * HOUR, hours * HOUR) });
  const begins = (hours: number) => jobsWith(shift, { a: { at: HOUR } }, party(hours), 40 * HOUR)[0];
  expect([begins(0.5), begins(3), begins(12)]).toEqual([
    `a ${8 * HOUR} repairBegan`,
    `a ${10 * HOUR} repairBegan`,
    `a ${32 * HOUR} repairBegan`,
  ]);
});

it("with somebody else a more urgent job pushes nothing aside, and what needs no crew needs nobody", () => {
  const urgent = { people: { size: 1, order: { kind: "priority", preempts: "resume" } } };
  const servers = { a: { at: 10 }, b: { at: 60, priority: 9 }, c: { at: 70, crew: null } };
  expect(jobsWith(urgent, servers, { party: away(50, 500) })).toEqual([
    "a 10 repairBegan",
    "c 70 repairBegan",
    "a 110 componentRepaired",
    "c 170 componentRepaired",
    "b 550 repairBegan",
    "b 650 componentRepaired",
  ]);
});

it("comes by chance and on a schedule too, and says how many people it takes away who were not away", () => {
  const plan = planOf({
    crews: { people: { size: 3 }, others: { size: 2 } },
    services: { chat: { servers: 1, crash: { life: "1000 h", repair: "1 h", crew: "people" } } },
    faults: {
      night: { kind: "absence", of: "people", schedule: { offset: "10 s", every: "100 s" }, lasts: "50 s" },
      all: away(20, 10),
      flu: { kind: "absence", every: "1000 s", lasts: "1 s" },
    },
  });
  const { facts, times } = watchUntil(plan, 1005);
  const struck = facts.filter(({ name }) => name === "faultStruck").map(({ numbers }) => numbers.slice(0, 3));
  expect(struck.slice(0, 3)).toEqual([
    [0, 3, 1],
    [1, 2, 1],
    [0, 3, 1],
  ]);
  expect(struck.at(-1)).toEqual([2, 5, 0]);
  expect(times("faultEnded").slice(0, 3)).toEqual([30, 60, 160]);
});
