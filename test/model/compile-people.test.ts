import { expect, it } from "vitest";
import { hoursOf } from "../../src/model/compile-people.ts";
import { crashingModel } from "../support/jobs.ts";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

const hours = (from: number, to: number, days: readonly string[], night = 0) =>
  hoursOf({
    size: 3,
    hours: { from: from * HOUR, to: to * HOUR, days: days as "mon"[], night, atShiftEnd: "finish" },
  });
const turns = (plan: ReturnType<typeof hoursOf>) =>
  plan === null ? null : [Array.from(plan.from, (time) => time / HOUR), Array.from(plan.people)];

it("shifts turn when the number of people changes, and only then", () => {
  expect(turns(hours(8, 18, ["mon", "wed"], 1))).toEqual([
    [8, 18, 56, 66],
    [3, 1, 3, 1],
  ]);
  expect(turns(hours(0, 24, ["tue", "wed"]))).toEqual([
    [24, 72],
    [3, 0],
  ]);
});

it("a shift may run into the next day, and from Sunday into Monday", () => {
  expect(turns(hours(22, 6, ["mon", "sun"]))).toEqual([
    [6, 22, 30, 166],
    [0, 3, 0, 3],
  ]);
});

it("hours that change nothing are none", () => {
  const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  expect([hours(0, 24, week), hours(7, 7, week), hours(8, 18, ["mon"], 3)]).toEqual([null, null, null]);
  expect(turns(hours(7, 7, ["mon"]))).toEqual([
    [7, 31],
    [3, 0],
  ]);
  expect(DAY).toBe(86_400);
});

it("a plain crew costs nothing: no column, stream or timer more", () => {
  const crew = { crews: { people: { size: 1 } } };
  const plain = planOf(crashingModel(crew, { a: { at: 10 } }));
  expect([plain.works, plain.spareOf.length, plain.repairsPause]).toEqual([[], 0, false]);
  const without = planOf(crashingModel({}, { a: { at: 10, crew: null } }));
  expect(plain.streams.count).toBe(without.streams.count);
});

it("jobs draw from streams of their own, of what any crew that they can come to has", () => {
  const crews = {
    people: { size: 1, escalate: { after: "1 h", to: "others" } },
    others: { size: 1, travel: "5 s", errors: { chance: "1 %" } },
  };
  const { works } = planOf(crashingModel({ crews }, { a: { at: 10 }, b: { at: 10, crew: null } }));
  expect(Array.from(works[0].streams, (stream) => stream >= 0)).toEqual([false, false, false, true, false]);
  expect(works[0].errs).toBeGreaterThanOrEqual(0);
  expect([...works[1].streams, works[1].errs].every((stream) => stream === -1)).toBe(true);
});

it("there is an order for each part kept and each job that can wait for one", () => {
  const spares = {
    disk: { stock: 3, lead: "1 h" },
    fan: { stock: 5, lead: "1 h" },
    cable: { stock: 0, lead: "1 h" },
  };
  const servers = {
    a: { at: 10, crew: null, spare: "disk" },
    b: { at: 10, crew: null, spare: "disk" },
    c: { at: 10, crew: null, spare: "cable" },
  };
  const plan = planOf(crashingModel({ spares }, servers));
  expect(plan.spares.map(({ start, orders }) => [start, orders])).toEqual([
    [0, 5],
    [5, 0],
    [5, 1],
  ]);
  expect([...plan.spareOf]).toEqual([0, 0, 0, 0, 0, 2]);
});

it("shifts go by the clock, at which a run need not begin on a Monday", () => {
  const daily = {
    from: 8 * HOUR,
    to: 18 * HOUR,
    days: ["mon"] as "mon"[],
    night: 1,
    atShiftEnd: "finish" as const,
  };
  const from = (sinceMonday: number) => turns(hoursOf({ size: 3, hours: daily }, sinceMonday * HOUR));
  expect(from(7)).toEqual([
    [1, 11],
    [3, 1],
  ]);
  expect(from(10)).toEqual([
    [8, 166],
    [1, 3],
  ]);
  const people = { people: { size: 1, hours: { from: "08:00", to: "18:00" } } };
  const model = (starts: string) =>
    planOf({ clock: { starts }, crews: people, services: { chat: { servers: 1 } } });
  expect(model("2014-02-22 11:00").crews[0].hours?.from[0]).toBe(7 * HOUR);
  expect(model("2014-02-24").crews[0].hours?.from[0]).toBe(8 * HOUR);
});
