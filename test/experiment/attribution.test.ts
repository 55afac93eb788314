import { expect, it } from "vitest";
import { summariseAttribution } from "../../src/experiment/attribution.ts";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { tallied } from "../support/tallied.ts";

const years = Array.from({ length: 40 }, (_, year) => 100 * (1 + (year % 4)));

it("phases and causes are parts of the whole, with means of a year", () => {
  const { phases, causes, importance } = summariseAttribution(tallied(years), (values) =>
    hallInterval(values, 0.95),
  );
  expect(phases.reduce((sum, { share }) => sum + share, 0)).toBe(1);
  expect(phases.find(({ name }) => name === "repairing")).toMatchObject({
    time: { estimate: 250 },
    share: 1,
  });
  expect(causes).toMatchObject([
    { name: "B/crash", held: { estimate: 187.5 }, shareHeld: 0.75, shareLasted: 0, started: { estimate: 0 } },
    { name: "A/crash", held: { estimate: 62.5 }, shareHeld: 0.25, shareLasted: 1, started: { estimate: 1 } },
  ]);
  expect(importance).toMatchObject([
    { name: "B", prolonged: { estimate: 1 } },
    { name: "A", started: { estimate: 1 }, prolonged: { estimate: 0 } },
  ]);
});

it("without outages nothing has a share", () => {
  const { phases, causes, importance } = summariseAttribution(tallied([0, 0]), (values) =>
    hallInterval(values, 0.95),
  );
  expect(new Set(phases.map(({ share }) => share))).toEqual(new Set([0]));
  expect([causes, importance]).toEqual([[], []]);
});
