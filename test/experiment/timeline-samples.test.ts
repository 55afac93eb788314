import { expect, it } from "vitest";
import { Sampler } from "../../src/experiment/timeline-samples.ts";
import { planOf, watch } from "../support/plans.ts";

const HOUR = 3600;

it("a stretch is looked at from its beginning to its end, before and after each jump", () => {
  const plan = planOf({
    services: { chat: { servers: 1 } },
    faults: { cut: { kind: "crash", target: "chat-1", at: ["2 h"], lasts: "1 h" } },
  });
  const { run } = watch(plan);
  const sampler = new Sampler(plan, { from: HOUR, to: 5 * HOUR });
  run.advanceTo(0);
  run.advanceWhile(({ simulation: { now } }) => {
    sampler.look(run.context, 6 * HOUR);
    return now < 6 * HOUR;
  }, 6 * HOUR);
  const { times, served } = sampler;
  expect([times[0], times.at(-1)]).toEqual([HOUR, 5 * HOUR]);
  const shareAt = (time: number) => served.filter((_, at) => times[at] === time);
  expect([shareAt(2 * HOUR), shareAt(3 * HOUR)]).toEqual([
    [1, 0],
    [0, 1],
  ]);
  times.forEach((time, at) => {
    if (time !== 2 * HOUR && time !== 3 * HOUR)
      expect(served[at]).toBe(time > 2 * HOUR && time < 3 * HOUR ? 0 : 1);
  });
});

it("what waits at a service is told as the straight line that it is", () => {
  const plan = planOf({
    services: {
      chat: {
        servers: 2,
        scheme: { kind: "load-shared", needed: 1 },
        inflow: { rate: "150/s", drain: "100/s", holds: "1M", late: "1000 h" },
      },
    },
    faults: { half: { kind: "crash", target: "chat-1", at: ["10 min"], lasts: "20 min" } },
  });
  const { run } = watch(plan);
  const sampler = new Sampler(plan, { from: 0, to: HOUR });
  run.advanceTo(0);
  run.advanceWhile(() => {
    sampler.look(run.context, HOUR);
    return true;
  }, HOUR);
  const [queue] = sampler.queues;
  expect(queue!.name).toBe("queue of chat");
  const at = (time: number) => queue!.values[sampler.times.findIndex((one) => one >= time)]!;
  // 50 a second too many for 20 minutes, then 50 a second fewer than can be done.
  expect(at(600)).toBe(0);
  expect(Math.abs(at(1200) - 30_000)).toBeLessThan(500);
  expect(Math.max(...queue!.values)).toBeCloseTo(60_000, 3);
  expect(Math.abs(at(2400) - 30_000)).toBeLessThan(500);
});
