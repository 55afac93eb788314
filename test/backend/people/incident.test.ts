import { expect, it } from "vitest";
import { cellsOf, peopleWho } from "../../support/cells.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const HOUR = 3600;
const stabiliseFirst = (attempts: number, patience = "10 h") =>
  peopleWho({ kind: "stabilise-first", attempts, patience }, "60 s", "10 s");

it("an outage that is over before anybody looks closes the incident, and nothing is done", () => {
  const { times } = watchUntil(
    planOf(cellsOf({ messages: 50, cut: "5 s", more: peopleWho({ kind: "restart-at-once" }) })),
    HOUR,
  );
  expect(times("alarm")).toEqual([60]);
  expect(times("incidentClosed")).toEqual([65]);
  expect(times("noticed")).toEqual([]);
});

it("while the network is away nobody can stabilise or restart", () => {
  const { times } = watchUntil(
    planOf(cellsOf({ messages: 50, cut: "20 min", more: peopleWho({ kind: "restart-at-once" }) })),
    HOUR,
  );
  expect(times("diagnosed")).toEqual([240]);
  expect(times("stopping")).toEqual([]);
  expect(times("cellSettled")).toEqual([60 + 1200 + 5]);
});

it("attempts to stabilise that fail are counted, then everything is restarted", () => {
  // 50,000 messages over 10 s overflow each time at 2.5 s.
  const { times, facts } = watchUntil(
    planOf(cellsOf({ messages: 500, cut: "30 s", more: stabiliseFirst(2) })),
    HOUR,
  );
  expect(times("stabilising")).toEqual([240, 342.5]);
  expect(facts.filter(({ name }) => name === "stabilising").map(({ numbers }) => numbers[0])).toEqual([1, 2]);
  expect(times("stopping")).toEqual([445]);
  expect(times("cellSettled")).toEqual([445 + 300 + 60]);
});

it("patience that is over restarts before all attempts are made", () => {
  const { times } = watchUntil(
    planOf(cellsOf({ messages: 500, cut: "30 s", more: stabiliseFirst(100, "5 min") })),
    HOUR,
  );
  // The alarm was at 60 s, so patience ends at 360 s.
  expect(times("stabilising")).toEqual([240, 342.5]);
  expect(times("stopping")).toEqual([445]);
});

it("each incident begins with its own alarm, attempts and patience", () => {
  const faults = { cut: { kind: "crash", target: "router", at: ["60 s", "1 h"], lasts: "30 s" } };
  const { times } = watchUntil(
    planOf(cellsOf({ messages: 500, cut: "30 s", more: { ...stabiliseFirst(1), faults } })),
    2 * HOUR,
  );
  expect(times("alarm")).toEqual([60, 3600]);
  expect(times("stabilising")).toEqual([240, 3780]);
  expect(times("starting")).toHaveLength(2);
  expect(times("incidentClosed")).toHaveLength(2);
});
