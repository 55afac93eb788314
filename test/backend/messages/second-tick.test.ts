import { expect, it } from "vitest";
import { stepMessages } from "../../../src/backend/messages/messages.ts";
import { messagesOf, type Told, usual } from "../../support/messages.ts";

const delaysOf = (told: Told): Map<string, number> =>
  new Map(
    told
      .filter(([, , delay]) => delay >= 0)
      .map(([minute, percent, delay]) => [`${minute} ${percent}`, delay]),
  );

it("in a queue, the message sent at t waits for what was sent before it: (A(t) − D(t)) ÷ rate; then the queue has drained", () => {
  const told: Told = [];
  const { messages, flow, tell } = messagesOf(usual, told);
  flow.online[0] = 1_000;
  flow.connected[0] = 1_000;
  // 10 a second are sent; nothing is done from 600 s to 1,200 s, then 15 a second: it has drained at 2,400 s.
  let drained = 0;
  for (let now = 0; now < 3_000; now++) {
    flow.takes[0] = now < 600 ? 100 : now < 1_200 ? 0 : 15;
    stepMessages(messages, flow, tell, now, now + 1);
    if (now >= 1_200 && drained === 0 && messages.world.queued[Math.floor(now / 60)] === 0) drained = now + 1;
  }
  const delays = delaysOf(told);
  for (let minute = 600; minute < 2_340; minute += 60)
    for (const percent of [50, 99]) {
      const sent = minute + 0.6 * percent;
      const exact = 1_200 + ((sent - 600) * 10) / 15 - sent;
      expect(Math.abs(delays.get(`${minute} ${percent}`)! - exact)).toBeLessThan(1);
    }
  expect(Math.abs(drained - 2_400)).toBeLessThanOrEqual(1);
  // Late is what was sent before 2,220 s: it waits for more than a minute.
  expect(Math.abs(messages.world.late[0]! / (10 * (2_220 - 600)) - 1)).toBeLessThan(0.005);
  expect(Math.max(...[...delays.keys()].map((key) => Number(key.split(" ")[0])))).toBeLessThan(2_400);
});

it("what is stored for phones that return at a rate is delivered at that rate", () => {
  const told: Told = [];
  const { messages, flow, tell } = messagesOf({ ...usual, pools: 2, keeps: 0 }, told);
  const rate = 1 / 300;
  flow.online.set([1_000, 2_000]);
  for (let now = 0; now < 4_800; now++) {
    const away = now < 1_200 ? 1 : Math.exp(-rate * (now + 1 - 1_200));
    flow.connected.set([1_000, 2_000 * (1 - away)]);
    flow.returned[1] = now < 1_200 ? 0 : 1 - Math.exp(-rate);
    stepMessages(messages, flow, tell, now, now + 1);
  }
  const delays = delaysOf(told);
  // Two thirds of a minute's messages are for the second pool: so much is left when half, or 1 % of all, is not delivered.
  for (let minute = 0; minute < 1_200; minute += 60) {
    const half = 1_200 + Math.log(2 / 3 / 0.5) / rate - (minute + 30);
    const last = 1_200 + Math.log(2 / 3 / 0.01) / rate - (minute + 59.4);
    expect(Math.abs(delays.get(`${minute} 50`)! - half)).toBeLessThan(1);
    expect(Math.abs(delays.get(`${minute} 99`)! - last)).toBeLessThan(1);
  }
});

interface Single {
  readonly sent: number;
  readonly delay: number;
}

interface Written {
  readonly sent: number;
  /** When its sender has a link, and when its receiver has, if they have none at 300 s. */
  readonly from: number;
  readonly to: number;
}

const written = (uniform: () => number): Written[] => {
  // A phone that is cut off at 300 s returns at a time that is uniform from 900 s to 1,500 s.
  const returns = Array.from({ length: 2_000 }, () => (uniform() < 0.4 ? 900 + 600 * uniform() : 0));
  const any = () => returns[Math.floor(uniform() * returns.length)]!;
  const gap = () => -Math.log(uniform()) / 16;
  const all: Written[] = [];
  for (let sent = 0; sent < 2_400; sent += gap()) all.push({ sent, from: any(), to: any() });
  return all;
};

/** Every message on its own: servers stand still from 300 s to 900 s, then take 24 a second, of those there the one sent first. */
const singly = (uniform: () => number): Single[] => {
  const coming = written(uniform)
    .map((one) => ({ ...one, at: one.sent < 300 ? one.sent : Math.max(one.sent, one.from) }))
    .toSorted((one, other) => other.at - one.at);
  const done: Single[] = [];
  let waiting: Written[] = [];
  for (let now = 1; now <= 4_000; now++) {
    let came = 0;
    for (; coming.length > 0 && coming.at(-1)!.at < now; came++) waiting.push(coming.pop()!);
    if (now > 300 && now <= 900) continue;
    if (came > 0) waiting.sort((one, other) => one.sent - other.sent);
    for (const { sent, to } of waiting.slice(0, 24))
      done.push({ sent, delay: Math.max(now < 300 ? 0 : to, now - 0.5, sent) - sent });
    waiting = waiting.slice(24);
  }
  return done;
};

const quantile = (delays: readonly number[], share: number): number =>
  delays.toSorted((one, other) => one - other)[Math.ceil(share * delays.length) - 1]!;

it("single messages, each with its own phone, wait as long, to a minute", () => {
  let state = 12_345;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const single = singly(uniform);
  const told: Told = [];
  const { messages, flow, tell } = messagesOf({ sends: 0.016 }, told);
  flow.online[0] = 1_000;
  let before = 1_000;
  for (let now = 0; now < 2_400; now++) {
    const cutOff = now < 300 ? 0 : now < 900 ? 400 : Math.max(0, (400 * (1_500 - now - 1)) / 600);
    flow.connected[0] = 1_000 - cutOff;
    flow.returned[0] = before < 1_000 ? Math.max(0, flow.connected[0] - before) / (1_000 - before) : 0;
    before = flow.connected[0];
    flow.takes[0] = now >= 300 && now < 900 ? 0 : 24;
    stepMessages(messages, flow, tell, now, now + 1);
  }
  const delays = delaysOf(told);
  const gaps: number[] = [];
  for (let minute = 300; minute < 1_800; minute += 60) {
    const own = single.filter(({ sent }) => sent >= minute && sent < minute + 60).map(({ delay }) => delay);
    for (const percent of [50, 99]) {
      gaps.push((delays.get(`${minute} ${percent}`) ?? 0) - quantile(own, percent / 100));
    }
  }
  // Delays are up to 20 min. What is fetched in any order counts as fetched in the order of sending: up to a minute too little.
  expect(Math.max(...gaps)).toBeLessThan(30);
  expect(Math.min(...gaps)).toBeGreaterThan(-60);
});
