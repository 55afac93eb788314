import { expect, it } from "vitest";
import { messages, others, overloads, policies, sessionsUnderChurn, together } from "./cases.ts";
import { cohortShares } from "./cohorts.ts";
import { gapsOf, sightOf } from "./gaps.ts";
import { holds } from "./held.ts";

const extent = { least: 1000, runs: 32 };

it.each(Object.entries(policies))("reconnect policy: %s", (_, found) => holds(found, extent));

it.each(Object.entries(overloads))("overload: %s", (_, found) => holds(found, extent));

it.each(Object.entries(others))("phones and fronts: %s", (_, found) => holds(found, extent));

it.each(Object.entries(messages))("messages, %s", (_, found) => holds(found, extent));

/** How far cohorts in bins of some widths are from those in bins of a hundredth of a second, at worst. */
const blurs = ({ storm, times }: typeof together, widths: readonly number[]): number[] => {
  const sharp = cohortShares(storm, times, 0.01);
  return widths.map((width) =>
    Math.max(...cohortShares(storm, times, width).map((share, i) => Math.abs(share - sharp[i]))),
  );
};

it.each(Object.entries({ ...policies, ...overloads, ...others }))(
  "what bins blur is in proportion to their width, or less: %s",
  (_, found) => {
    const [wide, , narrow] = blurs(found, [0.4, 0.2, 0.1]);
    expect(narrow).toBeLessThan(Math.max(0.5 * wide, 1e-3));
    expect(wide).toBeLessThan(0.05);
  },
);

it("of phones that come all at one instant, bins let in as many more as are served in a bin", () => {
  const { storm, times } = together;
  const sight = sightOf(storm, times, { least: 1000, runs: 4 });
  for (const width of [0.2, 0.1, 0.05]) {
    const cohorts = cohortShares(storm, times, width);
    cohorts.forEach((share, i) => {
      const more = (share - sight[2].mean[i]) * storm.phones;
      expect(Math.abs(more)).toBeLessThan((i + 1) * (storm.rate * width + 1) + 0.002 * storm.phones);
    });
  }
});

it("cohorts mix sessions: where many end while new ones begin, they are off by a few per cent, and stay so", () => {
  const { storm, times } = sessionsUnderChurn;
  const gaps = gapsOf(sightOf(storm, times, extent), cohortShares(storm, times, 0.02));
  expect(gaps.last).toBeLessThan(0.04);
  expect(gaps.slope).toBeGreaterThan(-0.3);
});
