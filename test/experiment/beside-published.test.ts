import { expect, it } from "vitest";
import { offRange } from "../../src/experiment/beside-published.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { ascending } from "../../src/stats/numbers.ts";
import { orderQuantile } from "../../src/stats/order-quantile.ts";
import { comparedHere, conductHere, smallExperiment, smallModel } from "../support/study.ts";

const published = {
  back: { after: "80 min" },
  detected: { after: "2 min", to: "5 min" },
  mitigated: { after: "1 h" },
  normal: { after: "100 h" },
};

it("a time is off by how far it is beyond the nearer end", () => {
  expect(offRange(90, [100, 100])).toBeCloseTo(-0.1, 12);
  expect([offRange(150, [100, 200]), offRange(240, [100, 200])]).toEqual([0, 0.2]);
});

it("phases stand in their order, each with the median of the first design and whether that misses", async () => {
  const { published: results } = await comparedHere(smallExperiment({ published, runs: 100 }));
  expect(results!.map(({ phase }) => phase)).toEqual(["detected", "mitigated", "back", "normal"]);
  const [detected, mitigated, back, normal] = results!;
  expect([detected!.share, mitigated!.share, back!.share, normal!.share]).toEqual([null, 0.1, 0.5, 0.99]);
  // Lives of exponential law with a mean of 2 h: half are over after 83 min; nobody waits for 100 h.
  expect(back!.median.lower).toBeLessThan(83 * 60);
  expect(back!.median.upper).toBeGreaterThan(83 * 60);
  expect(normal!.isMissed).toBe(true);
  expect(normal!.off).toBeLessThan(-0.5);
});

it("the median is that of the column, and without published times there is nothing", async () => {
  const conducted = await conductHere(studyOf(smallExperiment({ published, runs: 60 }), smallModel));
  const place = conducted.study.columns.findIndex(({ name }) => name === "time-to-return-last");
  const values = conducted.collected.column(0, place, 60);
  const result = await comparedHere(smallExperiment({ published, runs: 60 }));
  expect(result.published![2]!.median.estimate).toBe(orderQuantile(ascending(values), 0.5));
  expect((await comparedHere(smallExperiment({ runs: 5 }))).published).toBeNull();
});
