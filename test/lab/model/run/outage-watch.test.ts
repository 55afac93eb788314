import { expect, it } from "vitest";
import { factNames } from "../../../../src/backend/facts.ts";
import { factOf, OutageWatch } from "../../../../src/lab/model/run/outage-watch.ts";
import { planOf } from "../../../support/plans.ts";

const plan = planOf({ services: { chat: { servers: 1 } } });
const rule = { threshold: 0.5, settling: 60, degraded: 0.99 };

const served = (time: number, share: number) => ({ name: "served" as const, time, numbers: [share, 0, 0] });

it("an outage that comes back for less than the settling time is one; one that goes on is cut", () => {
  const watch = new OutageWatch(plan, rule);
  for (const fact of [served(0, 1), served(100, 0), served(200, 1), served(230, 0), served(300, 1)])
    watch.hear(fact);
  expect(watch.known(310)).toMatchObject({ outages: [{ from: 100, to: 300, isCut: false }], downtime: 200 });
  for (const fact of [served(1000, 0.2), served(1100, 0.3)]) watch.hear(fact);
  const { outages, downtime } = watch.known(1200);
  expect(outages).toEqual([
    { from: 100, to: 300, isCut: false },
    { from: 1000, to: 1200, isCut: true },
  ]);
  expect(downtime).toBe(400);
  expect(watch.known(1200).outages).toEqual(outages);
});

it("a fact of a log is told by its name", () => {
  const kind = factNames.indexOf("alarm");
  expect(factOf({ kind, time: 7, numbers: [0.5] })).toEqual({ name: "alarm", time: 7, numbers: [0.5] });
});
