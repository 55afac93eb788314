import { expect, it } from "vitest";
import { MessageCounter } from "../../../../src/lab/model/run/message-counts.ts";
import { factOf } from "../../../../src/lab/model/run/outage-watch.ts";
import { action, goTo, openedRun, stateOf, withActions } from "../../../support/lab-stage.ts";

const HOUR = 3600;
const cut = 4 * HOUR;
const state = withActions(
  stateOf("examples/messages.yaml"),
  action({ deed: "disconnect", target: "main", at: cut }),
);

const watched = (of = state) => {
  const run = openedRun(of);
  const counter = new MessageCounter(run);
  const countsAt = (time: number) => {
    goTo(run, time);
    return counter.counts();
  };
  return { run, countsAt };
};

it("in the quiet messages go on being counted between events, and all arrive", () => {
  const { run, countsAt } = watched(stateOf("examples/messages.yaml"));
  const hours = [1, 2, 12, 23.9];
  const { sent: sentAtFirst, delivered: deliveredAtFirst } = countsAt(0);
  const counts = hours.map((hour) => countsAt(hour * HOUR));
  // The run itself has counted none of them.
  expect(run.backend.world.messages.sent[0]).toBeLessThan(counts[0]!.sent);
  countsAt(24 * HOUR);
  const { sent, delivered } = run.backend.world.messages;
  counts.forEach((count, index) => {
    const part = hours[index]! / 24;
    expect((count.sent - sentAtFirst) / (sent[0]! - sentAtFirst)).toBeCloseTo(part, 9);
    const arrived = (count.delivered - deliveredAtFirst) / (delivered[0]! - deliveredAtFirst);
    expect(Math.abs(arrived - part)).toBeLessThan(0.05);
    expect([count.late, count.refused, count.lost, count.waiting, count.secondTick]).toEqual([
      0,
      0,
      0,
      0,
      null,
    ]);
  });
});

it("what is counted is what the run tells when something happens at that moment", () => {
  const { run, countsAt } = watched();
  countsAt(cut + 2 * HOUR);
  const facts = Array.from({ length: run.log.length }, (_, at) => factOf(run.log.at(at)));
  const told = facts.filter(({ name, time }) => name === "messages" && time > cut && time < cut + HOUR);
  expect(told.length).toBeGreaterThan(20);
  for (const { time, numbers } of [told[3]!, told[15]!, told.at(-1)!]) {
    const { sent, delivered, late, refused, lost } = countsAt(time);
    expect([sent, delivered, late, refused, lost]).toEqual(numbers);
  }
});

it("after a cut messages wait, and their second tick is late; before it nothing is known of that", () => {
  const { countsAt } = watched();
  const worst = countsAt(cut + 600);
  expect(worst.waiting).toBeGreaterThan(1e5);
  expect(worst.secondTick).toBeGreaterThan(30);
  expect(countsAt(cut - 60).secondTick).toBeNull();
  const { sent, delivered, refused, lost, waiting } = countsAt(cut + 12 * HOUR);
  expect(waiting).toBeLessThan(1000);
  expect(delivered + refused + lost).toBeLessThanOrEqual(sent);
});
