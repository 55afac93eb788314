import { expect, it } from "vitest";
import { chance } from "../support/chance.ts";
import { DIP, phonesAt, shortestDip } from "../support/metastable.ts";

/** A queue of times, first in, first out; each batch must be pushed in its own order. */
const bins = (width: number) => {
  const places: number[][] = [];
  return {
    push: (time: number) => {
      const place = Math.floor(time / width);
      places[place] ??= [];
      places[place].push(time);
    },
    takeAt: (place: number): number[] => (places[place] ?? []).sort((a, b) => a - b),
  };
};

/**
 * The same with each phone an entity of its own, written for this test alone: the share of phones that are connected 20 min
 * after a dip of so many seconds that begins at 60 s. A phone is nothing but the time of its next attempt; all attempts of a
 * tenth of a second, of which none can lead to another one within it but by churn, are taken in order of time.
 */
const connectedOfPhones = (load: number, seconds: number, seed: number): number => {
  const { uniform, exponential } = chance(seed);
  const { rate, timeout, within, churn } = DIP;
  const end = 60 + seconds + 1200;
  const attempts = bins(0.1);
  for (let phone = phonesAt(load); phone > 0; phone--) attempts.push(exponential() / churn);
  let [free, served] = [0, 0];
  for (let place = 0; place < end * 10; place++)
    for (const time of attempts.takeAt(place)) {
      const begins = Math.max(time, free);
      const done = begins + 1 / rate;
      // What would be done within the dip, or begins before it and is not done by then, is done that much later.
      free =
        done > 60 && begins < 60 + seconds && free <= 60 + seconds
          ? Math.max(done, 60 + seconds + 1 / rate)
          : done;
      const isServed = free - time <= timeout;
      if (isServed && free > end - 60) served++;
      attempts.push(isServed ? free + exponential() / churn : time + timeout + within * uniform());
    }
  // In the last minute: logins done in time, as a share of those that all together would make.
  return served / (60 * churn * phonesAt(load));
};

it.each([0.6, 0.75, 0.93])(
  "phones of their own have the boundary where the cohorts have it: load %d",
  (load) => {
    const dip = shortestDip(load, 4);
    for (const seed of [1, 2]) {
      // Chance moves the boundary by about one over the root of the number of phones.
      expect(connectedOfPhones(load, dip * 0.95, seed)).toBeGreaterThan(0.9);
      expect(connectedOfPhones(load, dip * 1.05, seed)).toBeLessThan(0.1);
    }
  },
);

it.each([0.6, 0.7, 0.8, 0.9, 0.97])("finer bins change the boundary less and less: load %d", (load) => {
  const [whole, half, quarter] = [1, 2, 4].map((finer) => shortestDip(load, finer));
  expect(Math.abs(whole! / half! - 1)).toBeLessThan(0.02);
  expect(Math.abs(half! / quarter! - 1)).toBeLessThan(0.012);
});
