import { expect, it } from "vitest";
import { missesAmong, missShare, warmAfter, warmWithout } from "../../../src/backend/load/cache.ts";
import { seedKey } from "../../../src/kernel/keys.ts";
import { StreamNames, Streams } from "../../../src/kernel/streams.ts";

const cache = { hits: 0.9, items: 100_000 };
/** What the store can answer in a second. */
const STORE = 300;

it("with 90 % hits a store of 300 lookups a second serves 3,000, and without its cache no more than 300", () => {
  expect(3000 * missShare(cache, 1)).toBeCloseTo(STORE, 9);
  expect(STORE / missShare(cache, 0)).toBe(STORE);
});

it("warms as 1 − e^(−n/items) where all can be kept, in one go or in many", () => {
  const all = { hits: 1, items: 100 };
  expect(warmAfter(all, 0, 250)).toBeCloseTo(1 - Math.exp(-2.5), 12);
  let warm = 0;
  for (let part = 0; part < 1000; part++) warm = warmAfter(all, warm, 0.25);
  expect(warm).toBeCloseTo(1 - Math.exp(-2.5), 12);
  expect([warmAfter(all, 1, 1e9), warmAfter(all, 0.3, 1e9)]).toEqual([1, 1]);
});

it("is what a cache asked for items at random holds", () => {
  const [small, asked] = [{ hits: 0.8, items: 5000 }, 8000];
  const names = new StreamNames();
  const stream = names.uniform("lookups");
  const streams = new Streams(names.hashes(), seedKey("cache"), new Uint32Array(1));
  const held = new Set<number>();
  let misses = 0;
  for (let lookup = 0; lookup < asked; lookup++) {
    const chance = streams.uniform(stream);
    const item = chance < 0.8 ? Math.floor((chance / 0.8) * 5000) : -1;
    if (!held.has(item)) misses++;
    if (item >= 0) held.add(item);
  }
  // Occupancy has a standard deviation of at most √(items)/2 items; the misses also that of a binomial count. Six of these
  // are passed with a chance below 1e-8.
  const sixItems = (6 * Math.sqrt(5000)) / 2;
  const rise = warmAfter(small, 0, asked);
  expect(Math.abs(held.size - rise * 5000)).toBeLessThan(sixItems);
  expect(Math.abs(misses - missesAmong(small, 0, asked))).toBeLessThan(sixItems + 6 * Math.sqrt(8000 * 0.16));
  // The canary: a cache that keeps one in two of what it misses.
  expect(Math.abs(held.size - warmAfter(small, 0, asked / 2) * 5000)).toBeGreaterThan(sixItems);
});

it("its misses are the integral of the share of misses", () => {
  let sum = 0;
  for (let part = 0; part < 10_000; part++)
    sum += 20 * missShare(cache, warmAfter(cache, 0.1, part * 20 + 10));
  expect(missesAmong(cache, 0.1, 200_000) / sum).toBeCloseTo(1, 6);
});

/** The time after which a store that answers as many misses as it can has warmed its cache enough for 2,500 lookups a second. */
const recovery = (length: number): number => {
  let warm = 0;
  let time = 0;
  while (2500 * missShare(cache, warm) > STORE) {
    warm = warmAfter(cache, warm, (STORE / missShare(cache, warm)) * length);
    time += length;
  }
  return time;
};

it("a store that answers in time what it can warms its lost cache in the time of the closed form, by the order of the step", () => {
  // (1 − hits × w) / (1 − w) dw = STORE × hits / items dt, from 0 to the w at which 2,500 lookups miss 300 times.
  const enough = (1 - STORE / 2500) / 0.9;
  const exact = ((0.9 * enough - 0.1 * Math.log(1 - enough)) * cache.items) / (STORE * 0.9);
  for (const length of [8, 4, 2, 1]) expect(Math.abs(recovery(length) - exact)).toBeLessThan(2 * length);
});

it("where all that the store answers under overload comes too late to fill it, a cache lost beyond a point is lost for good", () => {
  const enough = (1 - STORE / 2000) / 0.9;
  const settles = (lost: number): number => {
    let warm = warmWithout(1, lost);
    for (let second = 0; second < 3600; second++) {
      const inTime = 2000 * missShare(cache, warm) <= STORE;
      warm = warmAfter(cache, warm, inTime ? 2000 : 0);
    }
    return warm;
  };
  expect(settles(1 - enough - 1e-6)).toBeCloseTo(1, 9);
  expect(settles(1 - enough + 1e-6)).toBeCloseTo(enough, 5);
  expect(settles(1)).toBe(0);
});
