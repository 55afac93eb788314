import { expect, it } from "vitest";
import { z } from "zod";
import {
  storedAttribution,
  storedExceedances,
  summaryFields,
  wholeSummaryFields,
} from "../../../src/experiment/stored/summary.ts";

const chance = { estimate: 0.1, lower: 0, upper: 0.2, level: 0.95, n: 40 };
const mean = { ...chance, constant: false };
const points = [{ x: 60, ...chance }];

it("curves have points and at most a band, so many and no more", () => {
  const curves = z.object({ curves: summaryFields.curves });
  const one = { column: "downtime", points, band: null };
  expect(curves.parse({ curves: [one] })).toEqual({ curves: [one] });
  expect(curves.safeParse({ curves: [{ ...one, band: [{ x: 1 }] }] }).success).toBe(false);
  expect(storedExceedances.safeParse(Array(1000).fill(points[0])).success).toBe(true);
  expect(storedExceedances.safeParse(Array(1001).fill(points[0])).success).toBe(false);
});

it("a part of the downtime is a part: not below nothing, nor above all", () => {
  const phases = (share: number) => ({
    phases: [{ name: "undetected", time: mean, share }],
    causes: [],
    importance: [],
  });
  expect(storedAttribution.parse(phases(0.3))).toEqual(phases(0.3));
  expect([-0.1, 2].map((share) => storedAttribution.safeParse(phases(share)).success)).toEqual([
    false,
    false,
  ]);
});

it("a whole summary has its quantiles and attribution too", () => {
  const more = Object.keys(wholeSummaryFields).filter((key) => !(key in summaryFields));
  expect(more).toEqual(["quantiles", "attribution"]);
});
