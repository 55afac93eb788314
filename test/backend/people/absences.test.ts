import { expect, it } from "vitest";
import { cellsOf, peopleWho } from "../../support/cells.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const absence = (at: number, lasts: number, more: object = {}) => ({
  kind: "absence",
  at: [`${at} s`],
  lasts: `${lasts} s`,
  ...more,
});

/** The alarm sounds at 60 s: 60 s later somebody notices, who knows after 120 s more. */
const incident = (faults: object, more: object = {}, crews: object = {}) => {
  const { people } = peopleWho({ kind: "restart-at-once" }) as { people: object };
  const { faults: cut, ...model } = cellsOf({ messages: 500, cut: "30 s" }) as { faults: object };
  return planOf({ ...model, crews, people: { ...people, ...more }, faults: { ...cut, ...faults } });
};

const told = (plan: ReturnType<typeof planOf>) => {
  const { times } = watchUntil(plan, 7200);
  return [times("alarm")[0], times("noticed")[0], times("diagnosed")[0]];
};

it("a call that nobody notices is made anew when the absence is over", () => {
  expect(told(incident({}))).toEqual([60, 120, 240]);
  expect(told(incident({ party: absence(10, 900) }))).toEqual([60, 970, 1090]);
  expect(told(incident({ party: absence(100, 900) }))).toEqual([60, 1060, 1180]);
});

it("a call that would be noticed only after it is not made anew", () => {
  expect(told(incident({ party: absence(10, 100) }))).toEqual([60, 120, 240]);
});

it("who has noticed stays", () => {
  expect(told(incident({ party: absence(121, 900) }))).toEqual([60, 120, 240]);
  const { times } = watchUntil(incident({ party: absence(121, 900) }, { acknowledge: "30 s" }), 7200);
  expect(times("acknowledged")).toEqual([150]);
});

it("several are counted, and nobody who is called is away with crews alone", () => {
  const both = { party: absence(10, 100), strike: absence(50, 500) };
  expect(told(incident(both))).toEqual([60, 610, 730]);
  const crews = { day: { size: 1 } };
  expect(told(incident({ party: absence(10, 900, { of: "day" }) }, {}, crews))).toEqual([60, 120, 240]);
  expect(told(incident({ party: absence(10, 900, { of: "day", onCall: true }) }, {}, crews))[1]).toBe(970);
});

it("somebody else is called too meanwhile, and both are called anew", () => {
  const more = { escalate: { after: "80 s" }, acknowledge: "30 s" };
  const { times, facts } = watchUntil(incident({ party: absence(10, 900) }, more), 7200);
  expect([times("secondCalled"), times("noticed"), times("acknowledged")]).toEqual([[140], [970], [1000]]);
  expect(facts.find(({ name, numbers }) => name === "faultStruck" && numbers[0] === 1)?.numbers[1]).toBe(2);
});

it("calls that were missed are forgotten when the incident is closed", () => {
  const { people } = peopleWho({ kind: "restart-at-once" }) as { people: object };
  const { faults, ...model } = cellsOf({ messages: 50, cut: "100 s" }) as { faults: object };
  const plan = planOf({ ...model, people, faults: { ...faults, party: absence(10, 900) } });
  const { times } = watchUntil(plan, 7200);
  expect([times("incidentClosed"), times("noticed")]).toEqual([[165], []]);
});
