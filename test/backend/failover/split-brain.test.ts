import { expect, it } from "vitest";
import { type Blow, told } from "../../support/groups.ts";

const run = (fencing: string, blows: readonly Blow[], more: object = {}) =>
  told(
    {
      servers: 2,
      scheme: { kind: "primary-backup", failover: { takes: "10 s", fencing, reconcile: "60 s", ...more } },
      blows,
    },
    ["groupDown", "groupServes", "promoted", "splitBrain", "reconciled"],
  );
const cut: Blow = ["partition", "chat-1", 100, 300];

it("one that is cut off and stopped is nothing but lost", () => {
  expect(run("100 %", [cut])).toEqual(["100 groupDown", "110 promoted chat-2", "110 groupServes"]);
});

it("one that is cut off and not stopped acts on: when it is reached again the group is down to merge", () => {
  expect(run("0 %", [cut])).toEqual([
    "100 groupDown",
    "110 splitBrain",
    "110 promoted chat-2",
    "110 groupServes",
    "300 groupDown",
    "360 reconciled",
    "360 groupServes",
  ]);
});

it("without a time to merge that costs nothing", () => {
  expect(run("0 %", [cut], { reconcile: "0 s" }).slice(3)).toEqual(["110 groupServes", "300 reconciled"]);
});

it("one that crashes while it is cut off has nothing to merge", () => {
  expect(run("0 %", [cut, ["crash", "chat-1", 200, 400]])).toEqual([
    "100 groupDown",
    "110 splitBrain",
    "110 promoted chat-2",
    "110 groupServes",
  ]);
});

it("one that crashed is not stopped, for it does not run", () => {
  expect(run("0 %", [["crash", "chat-1", 100, 300]])).toHaveLength(3);
});

it("one that was down, and is only cut off by now, does not act on", () => {
  const downFirst: Blow[] = [
    ["crash", "chat-1", 100, 105],
    ["partition", "chat-1", 102, 300],
  ];
  expect(run("0 %", downFirst)).toHaveLength(3);
  // It gave its seat up, and was repaired and stood by before it was cut off.
  const repairedFirst: Blow[] = [
    ["crash", "chat-1", 100, 103],
    ["partition", "chat-1", 105, 300],
  ];
  expect(run("0 %", repairedFirst, { whenOldReturns: "go-on" })).toHaveLength(3);
});
