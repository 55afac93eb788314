import { expect, it } from "vitest";
import { publishedMetrics, publishedSchema, publishedTimes } from "../../src/experiment/published.ts";
import { experimentSchema } from "../../src/experiment/schema.ts";
import { smallExperiment } from "../support/study.ts";

const published = {
  back: { after: "80 min" },
  detected: { after: "2 min", to: "5 min" },
  mitigated: { after: "1 h" },
  normal: { after: "100 h" },
};

it("a time may be a range in its right order, and only a replay has any", () => {
  expect(publishedSchema().parse(published)).toMatchObject({ back: { after: 4800 }, some: 0.1 });
  expect(publishedSchema().safeParse({ back: { after: "2 h", to: "1 h" } }).success).toBe(false);
  const years = { ...smallExperiment({}), replay: undefined, years: {}, published };
  expect(experimentSchema.safeParse(years).success).toBe(false);
});

it("times come in the order of their phases, one figure as a range of itself", () => {
  expect(publishedTimes(publishedSchema().parse(published)).map(({ phase }) => phase)).toEqual([
    "detected",
    "mitigated",
    "back",
    "normal",
  ]);
  expect(publishedTimes(publishedSchema().parse({ back: { after: "1 h" } }))).toEqual([
    { phase: "back", after: 3600, to: 3600 },
  ]);
  expect(publishedTimes(undefined)).toEqual([]);
});

it("each phase waits for its own share", () => {
  const rule = { threshold: 0.5, settling: 60, degraded: 0.98 };
  const metrics = publishedMetrics(publishedSchema().parse({ ...published, some: 0.2 }), rule);
  expect(metrics.map(({ threshold, which }) => [threshold, which])).toEqual([
    [undefined, "first"],
    [0.2, "first"],
    [0.5, "last"],
    [0.98, "last"],
  ]);
});
