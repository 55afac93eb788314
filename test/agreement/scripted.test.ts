import { expect, it } from "vitest";
import { planOf } from "../support/plans.ts";
import { chat, fixed, usual } from "./cases/case.ts";
import { measured } from "./measured.ts";

const HOURS = 10_000;

/** What a system that knows no chance does in 10,000 h: hours down, and outages. */
const counted = (model: object) => {
  const study = { ...usual, runs: 2, from: 0, until: HOURS };
  const found = measured(planOf(model), study, ["unavailable", "outages"]);
  const [down, outages] = [found.get("unavailable"), found.get("outages")];
  expect(down?.standardError).toBe(0);
  return { hours: (down?.mean ?? Number.NaN) * HOURS, outages: (outages?.mean ?? Number.NaN) * HOURS };
};

const maintained = (servers: number, needed: number, more: object = {}) =>
  chat(
    { servers, scheme: { kind: "load-shared", needed } },
    {
      faults: {
        upgrade: {
          kind: "maintenance",
          among: "chat",
          takes: fixed(0.7),
          schedule: { offset: "100 h", every: "33.1 h" },
          ...more,
        },
      },
    },
  );

/** 100 + 33.1 k h for k from 0 to 299 begin, and end, before 10,000 h. */
const WINDOWS = 300;

it("planned minutes of one server are those of its windows, neither more nor fewer", () => {
  const { hours, outages } = counted(maintained(1, 1));
  expect(outages).toBeCloseTo(WINDOWS, 9);
  expect(hours).toBeCloseTo(WINDOWS * 0.7, 6);
});

it("a rolling upgrade takes one of three at a time: down all the while where all are needed, never where two are enough", () => {
  const all = counted(maintained(3, 3));
  expect(all.hours).toBeCloseTo(WINDOWS * 3 * 0.7, 6);
  expect(all.outages).toBeCloseTo(WINDOWS, 9);
  expect(counted(maintained(3, 2))).toEqual({ hours: 0, outages: 0 });
});

it("overlapping faults hold their target until the last one ends", () => {
  const fault = (at: string, lasts: number) => ({
    kind: "crash",
    target: "chat-1",
    at: [at],
    lasts: fixed(lasts),
  });
  const model = chat(
    { servers: 1 },
    {
      faults: {
        one: fault("10 h", 5),
        two: fault("12 h", 7),
        three: fault("13 h", 1),
        four: fault("30 h", 2),
      },
    },
  );
  const { hours, outages } = counted(model);
  expect(outages).toBeCloseTo(2, 9);
  expect(hours).toBeCloseTo(9 + 2, 6);
});

it("a scheduled fault comes at its offset and whole periods after it, as often as it says", () => {
  const model = chat(
    { servers: 1 },
    {
      faults: {
        drill: {
          kind: "crash",
          target: "chat-1",
          schedule: { offset: "1 h", every: "0.1 h", times: 70_000 },
          lasts: fixed(0.01),
        },
      },
    },
  );
  const { hours, outages } = counted(model);
  expect(outages).toBeCloseTo(70_000, 6);
  expect(hours).toBeCloseTo(700, 4);
});
