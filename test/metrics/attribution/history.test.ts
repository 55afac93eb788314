import { expect, it } from "vitest";
import { Arena } from "../../../src/kernel/arena.ts";
import { remember, ringShape } from "../../../src/metrics/attribution/fact-ring.ts";
import { History, isOwned, NOWHERE } from "../../../src/metrics/attribution/history.ts";
import { type Heard, KIND, TRACK } from "../../../src/metrics/attribution/tracks.ts";
import { who } from "../../support/attributed.ts";

const historyOf = (
  facts: readonly (readonly [time: number, name: Heard, subject: number])[],
  [from, to]: readonly [number, number],
) => {
  const ring = new Arena(ringShape).views;
  for (const [time, name, subject] of facts) remember(ring, KIND[name], time, subject);
  return new History(ring, who, from, to);
};

const history = historyOf(
  [
    [1, "componentFailed", 0],
    [10, "componentFailed", 1],
    [10, "groupDown", 0],
    [20, "alarm", 0],
    [30, "componentRepaired", 0],
    [30, "groupServes", 0],
    [40, "incidentClosed", 0],
    [50, "faultBegan", 1],
  ],
  [10, 40],
);

it("holds the facts of the outage, its first and last instants included", () => {
  expect([history.first, history.end]).toEqual([1, 7]);
});

it("knows what is on a track, what began, what ended it, and what was open before", () => {
  expect([history.isOn(4, TRACK.life, 0), history.isOn(4, TRACK.life, 1), isOwned(TRACK.group)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([history.isTrouble(1), history.isTrouble(2)]).toEqual([true, false]);
  expect([history.endOf(0), history.endOf(1)]).toEqual([4, NOWHERE]);
  expect([history.wasOpen(4, 1), history.wasOpen(4, 0)]).toEqual([true, false]);
  expect([history.groupOf(1), history.groupOf(2)]).toEqual([0, NOWHERE]);
});

it("finds what ended something in an instant, what woke a group, and people while there is an incident", () => {
  expect([history.endOrReturn(6, 4), history.endOrReturn(6, 5)]).toEqual([4, 5]);
  expect([history.wakeOf(TRACK.group, 0, 2, 6), history.isStall(2, 5)]).toEqual([4, true]);
  expect([history.people(5), history.people(7), history.phones()]).toEqual([3, NOWHERE, NOWHERE]);
});

it("a group that is switched goes down for that: the switch is what was under way", () => {
  const switched = historyOf(
    [
      [10, "takeoverBegan", 0],
      [10, "groupDown", 0],
      [20, "promoted", 0],
    ],
    [10, 20],
  );
  expect(switched.previousOn(TRACK.group, 0, 2)).toBe(0);
  expect(history.previousOn(TRACK.group, 0, 5)).toBe(2);
});
