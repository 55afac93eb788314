import { expect, it } from "vitest";
import { failingLines } from "../../../src/model/describe/failures.ts";
import { unchecked } from "../checks/complained.ts";

const told = (chat: object): string[] =>
  failingLines("x", unchecked({ services: { chat: { servers: 2, ...chat } } }).services.chat!).map(
    ({ path, text }) => `${path}: ${text}`,
  );

it("what has no way to fail never fails", () => {
  expect(told({})).toEqual(["x.crash: never fails by itself"]);
});

it("the short form is a life and a repair, by whom", () => {
  expect(told({ crash: { life: "1 year", repair: "2 h", crew: { east: "day" } } })).toEqual([
    "x.crash.life: fails after: always 1 year",
    "x.crash.repair: is repaired (by day in east) in: always 2 h",
  ]);
});

it("every end is told with its chance, mode, discovery and repair, and what belongs to the life", () => {
  const words = told({
    fails: {
      disk: {
        life: "1 year",
        ends: [
          { kind: "crash", chance: "90 %", repair: "2 h", spare: "disks", priority: 2 },
          { kind: "slow", to: "40 %", found: { kind: "after", takes: "1 h" } },
        ],
        stops: ["idle", "down"],
        load: { power: 2, overload: { below: 2, adds: "1 per 10 days" } },
        along: [{ hits: "group", chance: "5 %" }],
      },
      start: { onDemand: "2 %", ends: [{ kind: "crash" }] },
    },
  }).join("\n");
  for (const part of [
    "disk in 90 % of cases: crash",
    "uses up one of disks; priority 2",
    "disk in 10 % of cases: slow",
    "to 40 %",
    "found: after",
    "never repaired",
    "while it stands by, or while nobody is served",
    "(members / good members)^2 times as fast; with fewer than 2 good ones, 36.5/year more fail",
    "takes each other of its group with it, each in 5 % of cases",
    "fails in 2 % of the times that it is called",
  ])
    expect(words).toContain(part);
});
