import { expect, it } from "vitest";
import { connectedAfter, DIP, phonesAt, shortestDip } from "../support/metastable.ts";

/*
 * Phones connect anew at the rate c, give an attempt up after t seconds, and try again after w seconds on average; the server,
 * which does m logins per second, does the work of those too that have given up. Suppose that every attempt fails: each of N
 * phones makes one every t + w seconds. The queue stays longer than t, so that they do fail, if N / (t + w) > m. Otherwise it
 * empties, somebody is served in time, and all recover, whatever it was that happened. With the load r = c N / m the state in
 * which nobody is ever served exists above r = c (t + w), here 0.5: it is half of what the server could carry.
 */
const VULNERABLE = DIP.churn * (DIP.timeout + DIP.within / 2);

it("above the load c (t + w) a long dip is never recovered from, below it every dip is", () => {
  expect(VULNERABLE).toBeCloseTo(0.5, 12);
  for (const seconds of [10, 60, 600])
    expect(connectedAfter(VULNERABLE * 0.98, seconds, { later: 3600 })).toBeCloseTo(1, 6);
  expect(connectedAfter(VULNERABLE * 1.02, 600, { later: 3600 })).toBeLessThan(0.01);
});

it("where everybody is turned away before they queue for longer than they wait, every dip is recovered from", () => {
  const phones = { login: { rate: "1k/s", holds: "1M", queue: "4500" } };
  expect(connectedAfter(0.93, 60, { later: 3600, phones })).toBeCloseTo(1, 6);
  // A canary: with room for more than they wait, it is not.
  const longer = { login: { rate: "1k/s", holds: "1M", queue: "6k" } };
  expect(connectedAfter(0.93, 60, { later: 3600, phones: longer })).toBeLessThan(0.01);
});

const LOADS = [0.6, 0.75, 0.9, 0.97];

it("the higher the load, the shorter the dip that is never recovered from; none that no attempt outlasts is", () => {
  const dips = LOADS.map((load) => shortestDip(load));
  for (let i = 1; i < dips.length; i++) expect(dips[i]! / dips[i - 1]!).toBeLessThan(0.95);
  // While the dip is no longer than the time-out, every attempt of it is served in time.
  expect(Math.min(...dips)).toBeGreaterThan(DIP.timeout);
  expect(dips[0]).toBeLessThan(40);
});

it.each([0.6, 0.93])("at the load %d bins of half the width move the boundary by less than 2 %", (load) => {
  const [whole, half] = [shortestDip(load), shortestDip(load, 2)];
  expect(whole / half).toBeGreaterThan(0.98);
  expect(whole / half).toBeLessThan(1.02);
  // The bisection tells such a change: a load that is 1 % higher moves the boundary, too.
  expect(shortestDip(load * 1.01)).toBeLessThan(whole * 0.99);
});

it("the boundary lies where it is found: just below it all are back, just above it nobody is", () => {
  const dip = shortestDip(0.8);
  expect(connectedAfter(0.8, dip * 0.99, { later: 3600 })).toBeCloseTo(1, 6);
  expect(connectedAfter(0.8, dip * 1.01, { later: 3600 })).toBeLessThan(0.01);
  expect(phonesAt(0.8)).toBe(32_000);
});
