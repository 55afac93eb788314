import { expect, it } from "vitest";
import {
  erlangB,
  erlangC,
  limitedQueue,
  meanWait,
  type ServedQueue,
  waitExceeds,
} from "../../src/base/queueing.ts";

/** The stationary numbers in a birth–death chain of a queue that holds so many in all, by detailed balance. */
const chainOf = ({ servers, arrivals, service }: ServedQueue, most: number): number[] => {
  const weights = [1];
  for (let n = 1; n <= most; n++) weights.push((weights[n - 1] * arrivals * service) / Math.min(n, servers));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
};

const queues: ServedQueue[] = [
  { servers: 1, arrivals: 0.7, service: 1 },
  { servers: 3, arrivals: 5, service: 0.5 },
  { servers: 8, arrivals: 10, service: 0.75 },
  { servers: 30, arrivals: 2.9, service: 10 },
];
const named = queues.map((queue) => [`M/M/${queue.servers}`, queue] as const);

it("Erlang B and C are those of the tables", () => {
  // Tables of the telephone trade: 5 erlangs on 10 lines, 1 % loss at 4.461 on 10 and at 84.1 on 100.
  expect(erlangB(10, 5)).toBeCloseTo(0.018385, 6);
  expect(erlangB(10, 4.461)).toBeCloseTo(0.01, 5);
  expect(erlangB(100, 84.064)).toBeCloseTo(0.01, 5);
  expect(erlangC(10, 5)).toBeCloseTo(0.036105, 6);
  expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 14);
});

it("a great many servers and loads without an end neither overflow nor lose digits", () => {
  expect(erlangB(100_000, 100_000)).toBeCloseTo(Math.sqrt(2 / (Math.PI * 100_000)), 5);
  expect(erlangB(10, 1e12)).toBeCloseTo(1, 10);
  expect(erlangB(0, 3)).toBe(1);
  expect(erlangB(5, 0)).toBe(0);
  expect(erlangC(4, 4)).toBe(1);
  expect(meanWait({ servers: 4, arrivals: 4, service: 1 })).toBe(Number.POSITIVE_INFINITY);
  expect(waitExceeds({ servers: 4, arrivals: 5, service: 1 }, 100)).toBe(1);
  expect(limitedQueue({ servers: 2, arrivals: 0, service: 1 }, 5)).toEqual({ lost: 0, wait: 0 });
});

it.each(named)("%s waits and loses as its birth–death chain does", (_, queue) => {
  const { servers, arrivals, service } = queue;
  const chain = chainOf(queue, 3000);
  const busy = chain.slice(servers);
  const waiting = busy.reduce((sum, share, n) => sum + share * n, 0);
  expect(erlangC(servers, arrivals * service)).toBeCloseTo(
    busy.reduce((a, b) => a + b),
    10,
  );
  expect(meanWait(queue)).toBeCloseTo(waiting / arrivals, 8);
  expect(erlangB(servers, arrivals * service)).toBeCloseTo(chainOf(queue, servers)[servers], 12);
});

it.each(named)("%s: who finds n before him waits for n + 1 ends of service", (_, queue) => {
  const { servers, service } = queue;
  const busy = chainOf(queue, 2000).slice(servers);
  for (const time of [0, 0.3, 2]) {
    const ends = (servers / service) * time;
    // P(at most n ends by then) by adding up Poisson probabilities.
    let [exactly, atMost, exceeds] = [Math.exp(-ends), 0, 0];
    busy.forEach((share, n) => {
      atMost += exactly;
      exactly *= ends / (n + 1);
      exceeds += share * atMost;
    });
    expect(waitExceeds(queue, time)).toBeCloseTo(exceeds, 9);
  }
});

it.each(named)("%s with little room loses and waits as its chain does, at any load", (_, queue) => {
  for (const room of [0, 1, 7, 40]) {
    for (const more of [0.3, 1, 1.2, 4]) {
      const pressed = { ...queue, arrivals: queue.arrivals * more };
      const chain = chainOf(pressed, queue.servers + room);
      const lost = chain[chain.length - 1];
      const waiting = chain.slice(queue.servers).reduce((sum, share, n) => sum + share * n, 0);
      const found = limitedQueue(pressed, room);
      expect(found.lost).toBeCloseTo(lost, 12);
      expect(found.wait).toBeCloseTo(waiting / (pressed.arrivals * (1 - lost)), 9);
    }
  }
});

it("one server with room for K − 1 loses (1 − ρ) ρ^K / (1 − ρ^(K+1))", () => {
  const [load, all] = [0.8, 6];
  const exact = ((1 - load) * load ** all) / (1 - load ** (all + 1));
  expect(limitedQueue({ servers: 1, arrivals: load, service: 1 }, all - 1).lost).toBeCloseTo(exact, 14);
});

it("a canary: to leave out that places fill up is seen", () => {
  const queue = { servers: 3, arrivals: 5, service: 0.5 };
  expect(Math.abs(limitedQueue(queue, 4).wait - meanWait(queue))).toBeGreaterThan(0.1);
});
