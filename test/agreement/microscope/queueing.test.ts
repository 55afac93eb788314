import { expect, it } from "vitest";
import {
  erlangB,
  erlangC,
  limitedQueue,
  meanWait,
  type ServedQueue,
  waitExceeds,
} from "../../../src/base/queueing.ts";
import { microscopeOf } from "./microscope.ts";
import type { Storm } from "./storm.ts";

/** A front that strangers come to one by one, by chance; each is served for a time by chance. */
const frontOf = ({ servers, arrivals, service }: ServedQueue, queue: number): Storm => ({
  phones: 2000,
  policy: { kind: "fixed", wait: 1 },
  servers,
  rate: servers / service,
  queue,
  timeout: Number.POSITIVE_INFINITY,
  churn: 0,
  service: "exponential",
  strangers: arrivals,
});

const RUNS = 40;
const ARRIVALS = 2500;
const LONG = 0.5;

/** Of each run: the share refused, the share that waits, the share that waits long, and the mean wait of those not refused. */
const sample = (queue: ServedQueue, room: number, seed: number): number[] => {
  const length = ARRIVALS / queue.arrivals;
  let [refused, began, waited, long, total] = [0, 0, 0, 0, 0];
  microscopeOf(frontOf(queue, room)).watch(seed, [length / 10, length * 1.1], {
    refused: () => refused++,
    began: (wait) => {
      began++;
      total += wait;
      if (wait > 0) waited++;
      if (wait > LONG) long++;
    },
  });
  return [refused / (refused + began), waited / began, long / began, total / began];
};

/** Mean and standard error of each of the numbers of many runs. */
const estimates = (queue: ServedQueue, room: number) => {
  const samples = Array.from({ length: RUNS }, (_, seed) => sample(queue, room, seed + 1));
  return samples[0].map((_, i) => {
    const mean = samples.reduce((sum, run) => sum + run[i], 0) / RUNS;
    const squares = samples.reduce((sum, run) => sum + (run[i] - mean) ** 2, 0);
    return { mean, error: Math.sqrt(squares / (RUNS - 1) / RUNS) };
  });
};

const queues: ServedQueue[] = [
  { servers: 1, arrivals: 0.6, service: 1 },
  { servers: 2, arrivals: 2.6, service: 0.5 },
  { servers: 5, arrivals: 4, service: 1 },
  { servers: 20, arrivals: 17, service: 1 },
];

// With Student's t of 39 degrees of freedom one of the 28 numbers below is 4 standard errors off by chance in 0.8 % of all seeds.
const LIMIT = 4;

it.each(queues)("patient strangers wait as in an M/M/$servers queue", (queue) => {
  const { servers, arrivals, service } = queue;
  const [refused, waited, long, wait] = estimates(queue, 1900);
  expect(refused.mean).toBe(0);
  expect(Math.abs(waited.mean - erlangC(servers, arrivals * service)) / waited.error).toBeLessThan(LIMIT);
  expect(Math.abs(long.mean - waitExceeds(queue, LONG)) / long.error).toBeLessThan(LIMIT);
  expect(Math.abs(wait.mean - meanWait(queue)) / wait.error).toBeLessThan(LIMIT);
});

it.each(queues)("strangers who find all of $servers servers busy are lost as in Erlang B", (queue) => {
  const { servers, arrivals, service } = queue;
  const [refused] = estimates(queue, 0);
  expect(Math.abs(refused.mean - erlangB(servers, arrivals * service)) / refused.error).toBeLessThan(LIMIT);
});

it.each(queues)(
  "with little room they are lost and wait as in an M/M/$servers/K queue, at any load",
  (queue) => {
    for (const more of [0.9, 1.6]) {
      const pressed = { ...queue, arrivals: queue.arrivals * more };
      const exact = limitedQueue(pressed, 4);
      const [refused, , , wait] = estimates(pressed, 4);
      expect(Math.abs(refused.mean - exact.lost) / refused.error).toBeLessThan(LIMIT);
      expect(Math.abs(wait.mean - exact.wait) / wait.error).toBeLessThan(LIMIT);
    }
  },
);

it("a canary: one place more, or one stranger more in ten, is seen", () => {
  const queue = queues[2];
  const [refused, , , wait] = estimates(queue, 4);
  expect(Math.abs(refused.mean - limitedQueue(queue, 5).lost) / refused.error).toBeGreaterThan(LIMIT);
  const more = limitedQueue({ ...queue, arrivals: 1.1 * queue.arrivals }, 4);
  expect(Math.abs(wait.mean - more.wait) / wait.error).toBeGreaterThan(LIMIT);
});
