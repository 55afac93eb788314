import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";
import { profileOf } from "../../support/profiles.ts";

const HOUR = 3600;
const steps = { kind: "steps", from: { "00:00": 0.5, "09:00": 1, "18:00": 1.25, "22:00": 0.5 } };
const chat = (servers: number, needed: number, more: object = {}) => ({
  servers,
  scheme: { kind: "load-shared", needed },
  ...more,
});
const turns = (model: object, until = 24 * HOUR) => {
  const { facts } = watchUntil(planOf(model), until);
  return facts
    .filter(({ name, time }) => time > 0 && (name === "groupDown" || name === "groupServes"))
    .map(({ name, time }) => `${time / HOUR} ${name}`);
};

it("a group that shares load is down while more is asked over the day than it can do", () => {
  expect(turns({ demand: steps, services: { chat: chat(4, 4) } })).toEqual([
    "18 groupDown",
    "22 groupServes",
  ]);
  // At the peak all five are needed, and there are five.
  expect(turns({ demand: steps, services: { chat: chat(5, 4) } })).toEqual([]);
});

it("a failure counts when it leaves less than is asked, not before", () => {
  const down = { kind: "crash", target: "chat-1", at: ["8 h"], lasts: "12 h" };
  const model = { demand: steps, services: { chat: chat(5, 4) }, faults: { down } };
  expect(turns(model)).toEqual(["18 groupDown", "20 groupServes"]);
});

it("surges come on top of the day", () => {
  const surge = { kind: "surge", factor: 2, at: ["1 h"], lasts: "16 h" };
  expect(turns({ demand: steps, services: { chat: chat(5, 4) }, faults: { surge } })).toEqual([
    "9 groupDown",
    "17 groupServes",
  ]);
});

it("what cannot serve at midnight is down from the beginning", () => {
  const night = { kind: "steps", from: { "00:00": 2, "06:00": 1 } };
  const { facts } = watchUntil(planOf({ demand: night, services: { chat: chat(4, 4) } }), 24 * HOUR);
  const told = facts.filter(({ name }) => name.startsWith("group") || name === "served");
  expect(told.map(({ name, time, numbers }) => [time / HOUR, name, numbers[0]])).toEqual([
    [0, "groupServes", 0],
    [0, "groupDown", 0],
    [0, "served", 0],
    [6, "groupServes", 0],
    [6, "served", 1],
    [24, "groupDown", 0],
    [24, "served", 0],
  ]);
});

it("it turns at the very instants at which a smooth profile passes what the servers can do", () => {
  const wave = { kind: "sinusoid", peak: "20:00", highest: 1.5, lowest: 0.5 };
  const { times } = watchUntil(planOf({ demand: wave, services: { chat: chat(5, 4) } }), 48 * HOUR);
  const profile = profileOf(wave);
  const level = 5 / (4 * (1 - 1e-9));
  const above = profile.nextAbove(level, 0);
  const below = profile.nextBelow(level, above);
  expect(times("groupDown")).toEqual([above, profile.nextAbove(level, below)]);
  expect(times("groupServes").slice(1, 2)).toEqual([below]);
  // 1 + ½ cos is 1.25 four hours before and after the peak.
  expect([above / HOUR, below / HOUR].map((hour) => Number(hour.toFixed(6)))).toEqual([16, 24]);
});

it("the day goes by the clock that the model says", () => {
  const clock = { starts: "2014-02-22 11:00" };
  expect(turns({ clock, demand: steps, services: { chat: chat(4, 4) } })).toEqual([
    "7 groupDown",
    "11 groupServes",
  ]);
});
