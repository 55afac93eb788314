import { expect, it } from "vitest";
import { cellsOf, peopleWho } from "../../support/cells.ts";
import { planOf, shareAt, watchUntil } from "../../support/plans.ts";

const HOUR = 3600;

it("a cut shorter than the silence parts nobody: service stops, and is back with it", () => {
  const { times, facts } = watchUntil(planOf(cellsOf({ messages: 1000, cut: "9.9 s" })), HOUR);
  expect(times("cellParted")).toEqual([]);
  expect(times("cellMeshing")).toEqual([]);
  expect(times("phonesDropped")).toEqual([]);
  expect([59, 61, 69.8, 70].map((time) => shareAt(facts, time))).toEqual([1, 0, 0, 1]);
});

it("a cut longer than the silence parts the nodes, and they join when it is over", () => {
  // 10 nodes: 50 × 10² = 5,000 messages at 1,000 a second.
  const { times, facts } = watchUntil(planOf(cellsOf({ messages: 50, cut: "30 s" })), HOUR);
  expect(times("cellParted")).toEqual([70]);
  expect(times("cellMeshing")).toEqual([90]);
  expect(facts.find(({ name }) => name === "cellMeshing")?.numbers[1]).toBeCloseTo(5000, 9);
  expect(times("cellSettled")).toEqual([95]);
  expect(times("cellOpened")).toEqual([95]);
  expect(times("cellFlapping")).toEqual([]);
});

it.each([
  [1, 0.1],
  [50, 5],
  [99, 9.9],
  [100, 10],
])("joining at once settles while messages × n² ≤ handles × n × silence: %d a pair", (messages, takes) => {
  const { times } = watchUntil(planOf(cellsOf({ messages, cut: "30 s" })), HOUR);
  expect(times("cellSettled")).toHaveLength(1);
  expect(times("cellSettled")[0]).toBeCloseTo(90 + takes, 9);
});

it.each([100.001, 101, 1000])("joining at once never settles above that: %d a pair", (messages) => {
  const { times, facts } = watchUntil(planOf(cellsOf({ messages, cut: "30 s" })), 100 * HOUR);
  expect(times("cellFlapping")).toEqual([90]);
  expect(times("cellSettled")).toEqual([]);
  expect(shareAt(facts, 100 * HOUR)).toBe(0);
});

it("joining over a spread: the queue grows by the difference, and drains when all have joined", () => {
  // 29,000 messages over 20 s: 1,450 come and 1,000 go a second; 9,000 are left after 20 s, and drain in 9 s.
  const { times } = watchUntil(planOf(cellsOf({ messages: 290, rejoin: "20 s", cut: "30 s" })), HOUR);
  expect(times("cellFlapping")).toEqual([]);
  expect(times("cellSettled")[0]).toBeCloseTo(119, 9);
});

it("joining over a longer spread than the messages need never queues", () => {
  const { times } = watchUntil(planOf(cellsOf({ messages: 290, rejoin: "60 s", cut: "30 s" })), HOUR);
  expect(times("cellSettled")).toEqual([150]);
});

it("joining over too short a spread overflows where the straight line says", () => {
  // 50,000 over 20 s: 1,500 more a second; 10,000 after 6.667 s.
  const { times } = watchUntil(planOf(cellsOf({ messages: 500, rejoin: "20 s", cut: "30 s" })), HOUR);
  expect(times("cellFlapping")[0]).toBeCloseTo(90 + 10_000 / 1500, 9);
  expect(times("cellSettled")).toEqual([]);
});

it("a quarter of the nodes settles where all of them do not", () => {
  // 40 nodes: 50 × 40 > 1,000, never; 10 nodes: 5,000 messages, 5 s.
  const whole = watchUntil(planOf(cellsOf({ servers: 40, messages: 50, cut: "30 s" })), HOUR);
  expect(whole.times("cellSettled")).toEqual([]);
  const quarters = watchUntil(planOf(cellsOf({ servers: 40, cells: 4, messages: 50, cut: "30 s" })), HOUR);
  expect(quarters.times("cellSettled")).toEqual([95, 95, 95, 95]);
  expect(shareAt(quarters.facts, HOUR)).toBe(1);
});

it("a second cut while nodes join that is longer than the silence parts them again", () => {
  const cut = (at: string, lasts: string) => ({ kind: "crash", target: "router", at: [at], lasts });
  const more = { faults: { one: cut("60 s", "30 s"), two: cut("92 s", "20 s") } };
  const { times } = watchUntil(planOf(cellsOf({ messages: 50, cut: "30 s", more })), HOUR);
  expect(times("cellParted")).toEqual([70, 102]);
  expect(times("cellMeshing")).toEqual([90, 112]);
  // What had arrived is worked off without the network too; the nodes part all the same.
  expect(times("cellSettled").at(-1)).toBe(117);
  expect(times("cellOpened")).toEqual([117]);
});

it("a second cut while nodes join that is shorter changes nothing about their joining", () => {
  const cut = (at: string, lasts: string) => ({ kind: "crash", target: "router", at: [at], lasts });
  const more = { faults: { one: cut("60 s", "30 s"), two: cut("92 s", "2 s") } };
  const { times } = watchUntil(planOf(cellsOf({ messages: 50, cut: "30 s", more })), HOUR);
  expect(times("cellSettled")).toEqual([95]);
});

it("fewer nodes handle less: a node that dies while they join changes the slope", () => {
  // 5,000 messages; after 2 s 3,000 are left; 9 nodes handle 900 a second, so it takes 3.333 s more.
  const more = {
    faults: {
      cut: { kind: "crash", target: "router", at: ["60 s"], lasts: "30 s" },
      node: { kind: "crash", target: "chat-4", at: ["92 s"], lasts: "1 h" },
    },
  };
  const { times } = watchUntil(planOf(cellsOf({ messages: 50, cut: "30 s", more })), HOUR);
  expect(times("cellSettled")[0]).toBeCloseTo(92 + 3000 / 900, 9);
});

it("the return of a node to settled ones costs its share, which settled ones take without trouble", () => {
  const more = { faults: { node: { kind: "crash", target: "chat-4", at: ["60 s"], lasts: "60 s" } } };
  const { times } = watchUntil(planOf(cellsOf({ messages: 50, cut: "30 s", more })), HOUR);
  expect(times("cellMeshing")).toEqual([]);
  expect(times("cellFlapping")).toEqual([]);
});

it("letting stuck nodes join over a long enough spread settles them", () => {
  const people = peopleWho({ kind: "stabilise-first", attempts: 3, patience: "10 h" }, "60 s", "60 s");
  const { times } = watchUntil(planOf(cellsOf({ messages: 500, cut: "30 s", more: people })), HOUR);
  // Alarm at 60 s, noticed at 120 s, known at 240 s, at work until 340 s; 50,000 messages over 60 s stay below 1,000 a second.
  expect(times("stabilising")).toEqual([240]);
  expect(times("cellMeshing")).toEqual([90, 340]);
  expect(times("cellSettled")).toEqual([400]);
  expect(times("stopping")).toEqual([]);
});

/** The same cells, whose nodes keep whom they know. */
const keeping = (given: Parameters<typeof cellsOf>[0]) => {
  const model = structuredClone(cellsOf(given)) as { clusters: Record<string, { membership: object }> };
  for (const cluster of Object.values(model.clusters))
    cluster.membership = { ...cluster.membership, onSilence: "keep" };
  return planOf(model);
};

it("nodes that keep whom they know are there again with their network, however long it was cut", () => {
  const { times, facts } = watchUntil(keeping({ messages: 1000, cut: "30 min" }), HOUR);
  for (const name of ["cellParted", "cellMeshing", "cellFlapping"] as const) expect(times(name)).toEqual([]);
  expect([59, 61, 60 + 1799, 60 + 1800].map((time) => shareAt(facts, time))).toEqual([1, 0, 0, 1]);
});

it("a node that died and returns still joins those that keep whom they know", () => {
  const node = { kind: "crash", target: "chat-4", at: ["60 s"], lasts: "60 s" };
  const { run } = watchUntil(keeping({ messages: 50, cut: "30 s", more: { faults: { node } } }), 120);
  // 50 × 10² messages, of which a tenth are its own.
  expect(run.world.cells.queue[0]).toBeCloseTo(500, 9);
});

it("all nodes that come back from a stop join, and never drop each other over it", () => {
  const names = Array.from({ length: 10 }, (_, index) => `chat-${index + 1}`);
  const all = { kind: "crash", among: names, at: ["60 s"], lasts: "60 s" };
  const { times } = watchUntil(keeping({ messages: 1000, cut: "1 s", more: { faults: { all } } }), HOUR);
  // 100,000 messages at 1,000 a second: ten times the silence.
  expect(times("cellFlapping")).toEqual([]);
  expect(times("cellSettled")[0]).toBeCloseTo(120 + 100, 9);
});
