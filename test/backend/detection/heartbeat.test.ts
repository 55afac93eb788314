import { expect, it } from "vitest";
import { heartbeat } from "../../../src/backend/detection/heartbeat.ts";
import { told } from "../../support/groups.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

it("misses so many beats, the first of them at any time within a period", () => {
  const { delay, deep, falseAlarms } = heartbeat.create({
    period: 10,
    misses: 3,
    depth: "shallow",
    falseAlarms: 0,
  });
  expect([delay?.kind, delay?.mean, delay?.survival(20), delay?.survival(30)]).toEqual(["uniform", 25, 1, 0]);
  expect([deep, falseAlarms]).toEqual([false, 0]);
});

it("delays are uniform from (misses − 1) periods to misses periods: mean and bounds of 300", () => {
  const at = Array.from({ length: 300 }, (_, k) => `${1000 * (k + 1)} s`);
  const { times } = watchUntil(
    planOf({
      services: {
        chat: {
          servers: 2,
          scheme: {
            kind: "primary-backup",
            failover: {
              detection: { kind: "heartbeat", period: "10 s", misses: 3 },
              failBack: { kind: "when-repaired" },
            },
          },
        },
      },
      faults: { one: { kind: "crash", target: "chat-1", at, lasts: "500 s" } },
    }),
    301_000,
  );
  const delays = times("detected").map((time) => time % 1000);
  expect(delays).toHaveLength(300);
  expect([Math.min(...delays) >= 20, Math.max(...delays) <= 30]).toEqual([true, true]);
  // The standard error is 10 / √(12 × 300) = 0.167; 4 of them are passed with probability 6e-5.
  const mean = delays.reduce((a, b) => a + b) / 300;
  expect(Math.abs(mean - 25)).toBeLessThan(0.67);
  expect(Math.abs(mean - 26)).toBeGreaterThan(0.3);
});

const alarmed = (fencing: string, more: object = {}) =>
  told(
    {
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: {
          detection: { kind: "heartbeat", period: "1 s", falseAlarms: "1 per 1000 s" },
          takes: "10 s",
          fencing,
          reconcile: "100 s",
          ...more,
        },
      },
      until: 5000,
    },
    ["falseAlarm", "groupDown", "groupServes", "promoted", "splitBrain", "reconciled"],
  );

/** The names of facts in order, with the time since the first one. */
const since = (lines: readonly string[]) => {
  const [first] = lines[0]!.split(" ").map(Number);
  return lines.map((line) => {
    const [time, name] = line.split(" ");
    return `${Math.round(Number(time) - first!)} ${name}`;
  });
};

it("one that is declared dead by mistake is stopped for the switch, which costs the time that it takes", () => {
  expect(since(alarmed("100 %")).slice(0, 4)).toEqual([
    "0 falseAlarm",
    "0 groupDown",
    "10 promoted",
    "10 groupServes",
  ]);
});

it("when it cannot be stopped both act, and the group is down to merge what they did", () => {
  expect(since(alarmed("0 %")).slice(0, 6)).toEqual([
    "0 falseAlarm",
    "10 splitBrain",
    "10 promoted",
    "10 groupDown",
    "110 reconciled",
    "110 groupServes",
  ]);
});

it("when that switch fails, the one that is good after all acts on", () => {
  const lines = alarmed("100 %", { coverage: "0 %" });
  expect(since(lines).slice(0, 3)).toEqual(["0 falseAlarm", "0 groupDown", "10 groupServes"]);
  expect(lines.some((line) => line.includes("promoted"))).toBe(false);
});
