import { expect, it } from "vitest";
import { SpansTeller, spansOf } from "../../src/experiment/timeline-spans.ts";
import type { TracedFact } from "../../src/experiment/trace.ts";
import { planOf } from "../support/plans.ts";

const plan = planOf({
  services: { chat: { servers: 2 } },
  faults: { cut: { kind: "crash", target: "chat-1", lasts: "1 h" } },
});

const fact = (time: number, name: TracedFact["name"], ...numbers: number[]): TracedFact => ({
  time,
  name,
  numbers,
});

it("people are at one thing after another, until the incident is closed", () => {
  const facts = [
    fact(10, "alarm", 0),
    fact(70, "noticed"),
    fact(100, "diagnosed"),
    fact(100, "stabilising", 1),
    fact(200, "cellMeshing", 0, 5),
    fact(300, "stopping", 1),
    fact(400, "starting", 1),
    fact(500, "incidentClosed"),
  ];
  const told = spansOf(facts, 900, plan).map(({ name, from, to }) => [name, from, to]);
  expect(told).toEqual([
    ["noticing", 10, 70],
    ["diagnosing", 70, 100],
    ["calming", 100, 200],
    ["watching", 200, 300],
    ["stopping", 300, 400],
    ["starting", 400, 500],
  ]);
});

it("faults and switch-overs last from their beginning to their end, or to that of the run", () => {
  const facts = [
    fact(5, "faultBegan", 0),
    fact(7, "takeoverBegan", 0),
    fact(9, "takeoverFailed", 0),
    // Less than a millisecond is not seen.
    fact(15, "takeoverBegan", 0),
    fact(15.0005, "takeoverFailed", 0),
    fact(20, "takeoverBegan", 0),
    fact(25, "promoted", 0, 1),
  ];
  const group = plan.groups[0]!.name;
  expect(spansOf(facts, 60, plan)).toEqual([
    { lane: "fault", name: "cut", from: 5, to: 60 },
    { lane: "failover", name: `${group} fails`, from: 7, to: 9 },
    { lane: "failover", name: group, from: 20, to: 25 },
  ]);
});

it("what goes on may be looked at while facts come, as if the run ended there", () => {
  const facts = [
    fact(5, "faultBegan", 0),
    fact(10, "alarm", 0),
    fact(20, "takeoverBegan", 0),
    fact(25, "promoted", 0, 1),
    fact(70, "noticed"),
    fact(80, "faultEnded", 0),
    fact(500, "incidentClosed"),
  ];
  const teller = new SpansTeller(plan);
  facts.forEach((one, index) => {
    teller.hear(one);
    expect(teller.spans(one.time + 3)).toEqual(spansOf(facts.slice(0, index + 1), one.time + 3, plan));
  });
  expect(teller.spans(600).length).toBe(4);
});
