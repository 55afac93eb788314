import { expect } from "vitest";
import type { Case } from "./cases.ts";
import { cohortShares } from "./cohorts.ts";
import { type Extent, gapsOf, sightOf } from "./gaps.ts";
import { wrong } from "./storm.ts";

/** Bins so narrow that what they blur, which is in proportion to their width, is little beside what chance does. */
const NARROW = 0.02;

/**
 * Holds the cohorts to phones of their own, of which there are N, 4 N and 16 N.
 *
 * - What chance does to a run is as N^(−1/2): its slope is −0.5 ± 0.3.
 * - The gap between a run and the cohorts falls as fast, or, where the mean of few phones is off by 1/N, a little faster: its
 *   slope is between −1.1 and −0.3.
 * - A canary: cohorts whose waits are a sixth too short stay at a distance: the slope of their gap is above −0.3.
 *
 * Chance: with r runs of each size the logarithm of a gap has a standard error of at most (2 (r − 1))^(−1/2), as if one run
 * were all alike at all times; a slope has √2 / log 16 times that. With 32 runs this is 0.065, and the bound of ± 0.3 is passed
 * by chance with a probability of 4e-6 where gaps are normal; somewhat more often at the edge of recovery, where chance is
 * magnified. Seeds are fixed.
 */
export const holds = ({ storm, times }: Case, extent: Extent): void => {
  const sight = sightOf(storm, times, extent);
  const gaps = gapsOf(sight, cohortShares(storm, times, NARROW));
  expect(Math.abs(gaps.chance + 0.5)).toBeLessThan(0.3);
  expect(gaps.slope).toBeLessThan(-0.3);
  expect(gaps.slope).toBeGreaterThan(-1.1);
  const canary = gapsOf(sight, cohortShares(wrong(storm), times, NARROW));
  expect(canary.slope).toBeGreaterThan(-0.3);
  expect(canary.last).toBeGreaterThan(2 * gaps.last);
};
