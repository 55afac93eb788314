import { expect, it } from "vitest";
import { binAt, binsOf } from "../../../src/backend/clients/bins.ts";
import { planOf } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

it("are cut by the longest wait, notices included", () => {
  const phones = planOf(frontOf({ notices: { from: "0 s", to: "64 s" } })).phones;
  expect(binsOf(phones).width).toBe(1);
  expect(binsOf(phones).classes).toBe(2);
  expect(binsOf(null).classes).toBe(0);
});

it("reach as far as anybody waits: for the user who tries by hand, for the server that says when, for a session to end", () => {
  const binsFor = (phones: Record<string, unknown>) => binsOf(planOf(frontOf(phones)).phones);
  expect(binsFor({}).due).toBe(128);
  expect(binsFor({}).sessions).toBe(0);
  const patience = { attempts: 3, returns: { from: "1 min", to: "10 min" } };
  for (const more of [{ patience }, { retryAfter: { from: "1 min", to: "10 min" } }]) {
    expect(binsFor(more).width).toBe(binsFor({}).width);
    expect(binsFor(more).due * binsFor(more).width).toBeGreaterThan(600);
  }
  const { sessions, width } = binsFor({ resume: { within: "10 min", costs: "10 %" } });
  expect(sessions * width).toBeGreaterThan(600);
});

/** Bins whose lower edge, computed as a multiple of the width, a way to find bins places elsewhere. */
const misplaced = (find: (edge: number) => number, width: number): number[] => {
  const found: number[] = [];
  for (let bin = 0; bin < 5e9; bin = Math.ceil(bin * 1.001) + 1)
    if (find(bin * width) !== bin) found.push(bin);
  return found;
};

it.each([12.6, 90.3, 0.77, 33.3, 100.7, 60])(
  "an edge lies in the bin that it begins, for years: %d s",
  (longest) => {
    const bins = { width: longest / 64, classes: 2, due: 132, queue: 4, sessions: 0 };
    expect(misplaced((edge) => binAt(bins, edge), bins.width)).toEqual([]);
  },
);

it("that is more than a quotient and a hair say: they misplace edges after some weeks", () => {
  const width = 12.6 / 64;
  expect(misplaced((edge) => Math.floor(edge / width + 1e-9), width).length).toBeGreaterThan(10);
});
