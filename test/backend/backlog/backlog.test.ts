import { expect, it } from "vitest";
import { factKinds } from "../../../src/backend/facts.ts";
import { planOf, shareAt, watchUntil } from "../../support/plans.ts";

const down = (at: string, lasts: string, target = "chat-1") => ({ kind: "crash", target, at: [at], lasts });
const model = (inflow: object, more: object = {}, faults: object = { out: down("100 s", "60 s") }) => ({
  services: {
    chat: {
      servers: 1,
      scheme: { kind: "load-shared", needed: 1 },
      inflow: { rate: "100/s", drain: "130/s", ...inflow },
      ...more,
    },
  },
  faults,
});
const told = (given: object, until = 3600) => {
  const watched = watchUntil(planOf(given), until);
  const numbers = (name: keyof typeof factKinds) =>
    watched.facts.flatMap((fact) =>
      fact.name === name ? [fact.numbers.slice(0, factKinds[name].length).slice(0, 4)] : [],
    );
  return { ...watched, numbers };
};

it("what piled up in a stop drains in the time down × λ / (μ − λ)", () => {
  const { times, numbers } = told(model({}));
  expect(times("backlogBegan")).toEqual([100]);
  expect(times("backlogEmpty")[0]).toBeCloseTo(160 + (60 * 100) / 30, 9);
  expect(times("backlogShrinks")).toEqual([160]);
  expect(numbers("backlogEmpty")).toEqual([[0, expect.closeTo(6000, 9), expect.closeTo(260, 9)]]);
  expect(numbers("backlogBends")).toEqual([
    [0, 0, 100, 0],
    [0, expect.closeTo(6000, 9), -30, 0],
    [0, 0, 0, 0],
  ]);
});

it("what comes on top of what it holds is lost, and drains sooner", () => {
  // Full after 40 s; 100 a second are lost for the other 20 s; 4,000 drain in 4,000 / 30 s.
  const { times, numbers } = told(model({ holds: 4000 }));
  expect(times("backlogFull")).toEqual([140]);
  expect(numbers("backlogBends").map(([, , , loses]) => loses)).toEqual([0, 100, 0, 0]);
  expect(times("backlogEmpty")[0]).toBeCloseTo(160 + 4000 / 30, 9);
});

it("where nothing can wait, all that cannot be done is lost", () => {
  const { times, numbers } = told(model({ holds: 0 }));
  expect(numbers("backlogBends")).toEqual([
    [0, 0, 0, 100],
    [0, 0, 0, 0],
  ]);
  expect(times("backlogEmpty")).toEqual([160]);
});

it("the service is down while what waits would take too long, and up before it is empty", () => {
  // 6,000 at 130 a second are 46 s; down to 20 s' worth, 2,600, after 3,400 / 30 s.
  const { times, facts } = told(model({ late: "20 s" }));
  expect(times("backlogLate")).toEqual([100]);
  const back = 160 + (6000 - 2600) / 30;
  expect(times("backlogInTime")[0]).toBeCloseTo(back, 9);
  expect([99, 101, 161, back - 0.1, back + 0.1].map((time) => shareAt(facts, time))).toEqual([1, 0, 0, 0, 1]);
});

it("a stop whose backlog is never late ends with the stop", () => {
  const { facts } = told(model({ late: "50 s" }));
  expect([101, 159, 161].map((time) => shareAt(facts, time))).toEqual([0, 0, 1]);
});

it("a surge makes more come in, and it is late when the line crosses the limit", () => {
  // 200 come and 130 go a second: 1,300 (10 s' worth) after 1,300 / 70 s; 4,200 in all; back to 1,300 after 2,900 / 30 s.
  const surge = { kind: "surge", factor: 2, at: ["100 s"], lasts: "60 s" };
  const servers = { servers: 2, inflow: { rate: "100/s", drain: "65/s", late: "10 s" } };
  const { times, facts } = told(
    model({}, { ...servers, scheme: { kind: "load-shared", needed: 1 } }, { more: surge }),
  );
  expect(times("backlogLate")[0]).toBeCloseTo(100 + 1300 / 70, 9);
  expect(times("backlogInTime")[0]).toBeCloseTo(160 + 2900 / 30, 9);
  expect(shareAt(facts, 150)).toBe(0);
});

it("each good server drains, a slow one its share; one that stands by does not", () => {
  const slow = { kind: "slow", target: "chat-2", to: "50 %", at: ["100 s"], lasts: "10 s" };
  const two = { servers: 2, inflow: { rate: "120/s", drain: "65/s" } };
  const shared = told(model({}, two, { slow }));
  expect(shared.numbers("backlogBends")[0]).toEqual([0, 0, 120 - 97.5, 0]);
  const seats = {
    servers: 2,
    scheme: { kind: "standby", active: 1 },
    inflow: { rate: "60/s", drain: "65/s" },
  };
  const spare = told(model({}, seats, { out: down("100 s", "60 s", "chat-2") }));
  expect(spare.times("backlogBegan")).toEqual([]);
});

it("cells have their parts of it, and nothing is done while one is closed", () => {
  const member = { silence: "10 s", rejoin: "0 s", messages: 1, power: 2, handles: "100/s" };
  const { numbers } = told({
    services: { chat: { servers: 4, inflow: { rate: "100/s", drain: "50/s", holds: 1000 } } },
    clusters: { main: { services: ["chat"], cells: 2, network: "core", membership: member } },
    networks: { core: { routers: { router: {} } } },
    faults: { cut: down("100 s", "5 s", "router") },
  });
  expect(numbers("backlogBends").slice(0, 2)).toEqual([
    [0, 0, 50, 0],
    [1, 0, 50, 0],
  ]);
  expect(numbers("backlogEmpty").map(([, greatest]) => greatest)).toEqual([250, 250]);
});
