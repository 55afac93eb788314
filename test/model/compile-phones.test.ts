import { expect, it } from "vitest";
import { wait } from "../../src/backend/clients/policy.ts";
import { planOf } from "../support/plans.ts";
import { frontOf } from "../support/storms.ts";

const phonesOf = (phones: Record<string, unknown>) => planOf(frontOf(phones)).phones!;

it("phones follow the table of their policy", () => {
  const [one] = phonesOf({ reconnect: { kind: "fixed", wait: "10 s" } }).populations;
  expect(one?.waits.map((parts) => parts.map(({ from, to, then }) => [from, to, then]))).toEqual([
    [[10, 10, 0]],
  ]);
  expect(one).toMatchObject({ budget: null, resume: null, profile: null, notices: [0, 1], timeout: 3600 });
});

it("who gives up has a state for each failure until then, and one in which the user tries by hand", () => {
  const patience = { attempts: 3, returns: { from: "1 min", to: "5 min" } };
  const [one] = phonesOf({ reconnect: { kind: "fixed", wait: "10 s" }, patience }).populations;
  expect(one?.waits).toHaveLength(4);
  expect(one?.waits.at(-1)).toEqual([{ ...wait(60, 300, 0), byHand: true }]);
});

it("where retries have a budget first attempts are told apart, of phones that give up too", () => {
  const budget = { share: "20 %", rate: "1 per min" };
  const [one] = phonesOf({ reconnect: { kind: "fixed", wait: "10 s" }, budget }).populations;
  expect(one?.budget).toEqual({ share: 0.2, rate: 1 / 60, most: 1, isFirst: [false, true, false] });
  const patience = { attempts: 3, returns: { from: "1 min", to: "5 min" } };
  const [other] = phonesOf({ reconnect: { kind: "fixed", wait: "10 s" }, budget, patience }).populations;
  expect(other?.budget?.isFirst.filter(Boolean)).toHaveLength(1);
  expect(other?.waits.flat().some(({ byHand }) => byHand)).toBe(true);
});

it("populations differ in what they say, and share the front and its gates", () => {
  const populations = { some: { churn: "1 per h" }, others: { resume: { within: "1 min", costs: "10 %" } } };
  const {
    populations: both,
    pools,
    admission,
    retryAfter,
  } = phonesOf({
    populations,
    admission: [
      { kind: "capped", at: "50 %" },
      { kind: "ramp", from: "10 %", over: "10 min" },
    ],
    retryAfter: { from: "10 s", to: "20 s" },
  });
  expect(both.map(({ name, churn }) => [name, churn])).toEqual([
    ["some", 1 / 3600],
    ["others", 0],
  ]);
  expect(both.map(({ resume }) => resume)).toEqual([null, { within: 60, costs: 0.1 }]);
  expect(pools.map(({ population, online }) => [population, online])).toEqual([
    [0, 10_000],
    [1, 10_000],
  ]);
  expect(retryAfter).toEqual([10, 20]);
  const view = { openFor: 0, capacity: 100, latency: 0, failed: 0, ended: 0, length: 1 };
  expect(admission.rule(view, new Float64Array(admission.memory))).toBeCloseTo(10, 9);
});
