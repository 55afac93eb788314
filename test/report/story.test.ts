import { expect, it } from "vitest";
import { type NamedFact, Storyteller, storyOf } from "../../src/report/story.ts";

const names = {
  components: ["chat-1", "chat-2"],
  groups: ["chat-1-to-2"],
  cells: ["main-1"],
  pools: ["phones-1"],
  services: ["chat"],
  faults: ["fire", "party"],
  struck: ["components", "people"] as const,
  lives: ["chat-1/crash", "chat-2/disk"],
  crews: ["field"],
  spares: ["disks"],
};
const fact = (time: number, name: NamedFact["name"], ...numbers: readonly number[]): NamedFact => ({
  name,
  time,
  numbers,
});
const told = (facts: readonly NamedFact[], end = 1e6, whole = 0.99) =>
  storyOf(facts, { names, end, whole }).map(({ time, text }) => `${time} ${text}`);

it("quiet years are one line", () => {
  expect(told([fact(0, "groupServes", 0)], 8760 * 3600)).toEqual(["0 1 year of quiet: nothing fails."]);
});

it("failures that nobody feels are counted, and what is broken when trouble begins is named", () => {
  const facts = [
    fact(7200, "componentFailed", 0),
    fact(7200, "componentBad", 0),
    fact(10_800, "componentFailed", 1),
    fact(10_800, "componentBad", 1),
    fact(10_800, "groupDown", 0),
    fact(10_800, "served", 0, 0, 0),
    fact(14_400, "componentRepaired", 0),
    fact(14_400, "componentGood", 0),
    fact(14_400, "groupServes", 0),
    fact(14_400, "served", 1, 0, 0),
  ];
  expect(told(facts, 15_000)).toEqual([
    "0 3 h of quiet: 1 failure leaves at least 99 % of the users served.",
    "10800 Still broken by now: chat-1 (for 1 h).",
    "10800 chat-2 fails.",
    "10800 chat-1-to-2 does not serve any more.",
    "10800 Nobody is served any more.",
    "14400 chat-1 is repaired.",
    "14400 chat-1-to-2 serves again.",
    "14400 All users are served again.",
    "14400 It is over, after 1 h.",
    // What is still broken at the end is said, too.
    "15000 Still broken by now: chat-2 (for 70 min).",
  ]);
});

it("the served share is told when it passes a level, not at every step", () => {
  const steps = Array.from({ length: 100 }, (_, i) => fact(10 + i, "served", i / 100, 1000, 1));
  const lines = told([fact(5, "served", 0, 1000, 0), ...steps, fact(200, "served", 1, 1000, 1)], 200);
  expect(lines.length).toBeLessThan(12);
  expect(lines).toContain("60 50 % of the users are served.");
});

it("a fault is told with what it did; one that did nothing is called inert", () => {
  const struck = (changed: number) =>
    told([fact(0, "faultBegan", 0), fact(0, "faultStruck", 0, changed), fact(60, "faultEnded", 0)], 60);
  expect(struck(0)).toContain("0 It hits nothing: here it is inert.");
  expect(struck(3)).toContain("0 It hits 3 components at once.");
});

it("trouble in which enough were served says so when it is over", () => {
  const facts = (least: number) => [
    fact(0, "faultBegan", 0),
    fact(10, "served", least, 1000, 0),
    fact(20, "served", 1, 1000, 1),
    fact(60, "faultEnded", 0),
  ];
  expect(told(facts(0.995), 60).at(-1)).toBe(
    "60 It is over, after 1 min, and left at least 99 % of the users served.",
  );
  expect(told(facts(0.98), 60).at(-1)).toBe("60 It is over, after 1 min.");
});

it("people who are away are no trouble while all are served, and outlast none", () => {
  const facts = [
    fact(0, "faultBegan", 1),
    fact(0, "faultStruck", 1, 2),
    fact(10, "served", 0, 1000, 0),
    fact(20, "served", 1, 1000, 1),
    fact(600, "faultEnded", 1),
  ];
  expect(told(facts, 600)).toEqual([
    "0 The fault party strikes.",
    "0 2 people are away.",
    "10 Nobody is served any more.",
    "20 All users are served again.",
    "20 It is over, after 10 s.",
  ]);
});

it("trouble that lasts to the end is told as such", () => {
  expect(told([fact(5, "served", 0, 0, 0)], 100).at(-1)).toBe("100 Here the run ends, in the midst of it.");
});

it("what goes on at many components in a row is told together, and a few of them one by one", () => {
  const failures = (count: number) =>
    Array.from({ length: count }, (_, i) => fact(10 + 60 * i, "componentFailed", i % 2, 0));
  const down = fact(5, "served", 0, 0, 0);
  expect(told([down, ...failures(2)], 2000).filter((line) => line.includes("fails"))).toHaveLength(2);
  expect(told([down, ...failures(11), fact(1990, "served", 1, 0, 0)], 2000)).toEqual([
    "5 Nobody is served any more.",
    "10 In the next 10 min:",
    "10 chat-1 (6 times) and chat-2 (5 times) fail.",
    "1990 All users are served again.",
    "1990 It is over, after 33.1 min.",
  ]);
});

it("a wave that comes back is counted, and a full stop says why where calming did not help", () => {
  const facts = [
    fact(0, "served", 0, 1000, 0),
    fact(0, "phonesDropped", 0, 0.000_043),
    fact(0, "alarm", 0),
    fact(60, "stabilising", 1),
    fact(600, "stopping", 1),
    fact(900, "cellOpened", 0),
    fact(900, "served", 0.1, 1000, 0),
    fact(1000, "served", 1, 1000, 1),
    fact(1000, "incidentClosed"),
  ];
  const lines = told(facts, 2000);
  expect(lines).toContain("900 A wave of 900 phones comes back.");
  // Less than half a phone is none.
  expect(lines.filter((line) => line.includes("connection"))).toEqual([]);
  expect(lines).toContain(
    "600 People decide to stop and start everything, for calming it down did not help.",
  );
  expect(
    told(
      facts.filter(({ name }) => name !== "stabilising"),
      2000,
    ),
  ).toContain("600 People decide to stop and start everything.");
});

it("a story that goes on is told up to any moment, and looking at it changes nothing of it", () => {
  const repairs = Array.from({ length: 9 }, (_, index) =>
    fact(100 + 10 * index, index % 2 === 0 ? "repairBegan" : "componentRepaired", index % 2, 0),
  );
  const facts = [
    fact(10, "componentFailed", 0, 0),
    fact(10, "groupDown", 0),
    fact(10, "served", 0, 0, 0),
    ...repairs,
    fact(300, "groupServes", 0),
    fact(300, "served", 1, 0, 0),
  ];
  const watched = new Storyteller({ names, whole: 0.99 });
  facts.forEach((one, index) => {
    watched.hear(one);
    const alone = new Storyteller({ names, whole: 0.99 });
    for (const other of facts.slice(0, index + 1)) alone.hear(other);
    expect(watched.soFar()).toEqual(alone.soFar());
  });
  expect(watched.soFar().map(({ text }) => text)).toContain("In the next 80 s:");
  watched.pause();
  expect(watched.soFar(2)).toEqual(watched.soFar().slice(-2));
  expect(watched.end(400)).toEqual(storyOf(facts, { names, end: 400, whole: 0.99 }));
});

it("it says of each instant whether that was worth a line of its own", () => {
  const teller = new Storyteller({ names, whole: 0.99 });
  const worth = [
    fact(10, "componentFailed", 0, 0),
    fact(20, "componentFailed", 1, 1),
    fact(20, "served", 0, 0, 0),
    fact(30, "served", 0.001, 0, 0),
    fact(40, "served", 1, 0, 0),
  ].map((one) => teller.hear(one));
  // Of an instant it is known with the first fact after it: the first failure was felt by nobody.
  expect([...worth, teller.pause(), teller.pause()]).toEqual([false, false, false, true, false, true, false]);
});
