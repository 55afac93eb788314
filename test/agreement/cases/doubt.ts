import { longRunOf } from "../../support/exact/long-run.ts";
import { chainOf, type Way } from "../../support/exact/states.ts";
import { type Case, chat, crash, exponential } from "./case.ts";

const [fails, repairs] = [1 / 50, 1 / 10];

type Doubt = "both" | "one" | "stopped" | "acts on" | "switching" | "none";

/**
 * Good members are declared dead every 30 h. The switch (2 h) stops the old one first, if fencing works; else both act, and the
 * group is down afterwards to reconcile what they did (4 h), whatever happens meanwhile.
 */
const doubted = (fencing: number, alarms = 1 / 30) =>
  chainOf<readonly [Doubt, reconciles: boolean]>(["both", false], {
    ways: ([state, reconciles]) => {
      const to = (next: Doubt): readonly [Doubt, boolean] => [next, reconciles];
      const ways = ((): (readonly [readonly [Doubt, boolean], number])[] => {
        if (state === "both")
          return [
            [to("one"), fails],
            [to("switching"), fails],
            [to("stopped"), alarms * fencing],
            [to("acts on"), alarms * (1 - fencing)],
          ];
        if (state === "one")
          return [
            [to("both"), repairs],
            [to("none"), fails],
          ];
        if (state === "none")
          return [
            [to("one"), repairs],
            [to("switching"), repairs],
          ];
        if (state === "switching")
          return [
            [to("one"), 1 / 2],
            [to("both"), repairs],
            [to("none"), fails],
          ];
        // Nobody is left to switch to: the old one acts on. It dies itself: the switch goes on as after any failure.
        return [
          [state === "stopped" ? to("both") : ["both", true], 1 / 2],
          [to("one"), fails],
          [to("switching"), fails],
        ];
      })();
      return reconciles ? [...ways, [[state, false], 1 / 4]] : ways;
    },
    down: ([state, reconciles]) => reconciles || !["both", "one", "acts on"].includes(state),
  });

type Cut = readonly [state: "both" | "one" | "none", double: boolean, reconciles: boolean];

/**
 * Members are cut off, and the other one takes over at once. One that is not stopped acts on for those who reach it: when it is
 * there again, the group is down to reconcile (4 h). `double`: the other one acts, too.
 */
const cutOff = (fencing: number) =>
  chainOf<Cut>(["both", false, false], {
    ways: ([state, double, reconciles]): Way<Cut>[] => {
      const ends: Way<Cut> = [[state, double, false], reconciles ? 1 / 4 : 0];
      const taken = (rate: number, meets: boolean): Way<Cut>[] => [
        [["one", true, meets], rate * (1 - fencing)],
        [["one", false, meets], rate * fencing],
      ];
      if (state === "both") return [ends, [["one", false, reconciles], fails], ...taken(fails, reconciles)];
      const meets = reconciles || double;
      if (state === "one")
        return [ends, [["both", false, meets], repairs], [["none", double, reconciles], fails]];
      return [ends, [["one", double, reconciles], repairs], ...taken(repairs, meets)];
    },
    down: ([state, , reconciles]) => reconciles || state === "none",
  });

const alarming = (fencing: string) =>
  chat({
    servers: 2,
    crash: crash(50, 10),
    scheme: {
      kind: "primary-backup",
      failover: {
        takes: exponential(2),
        detection: { kind: "heartbeat", period: "1 ms", misses: 1, falseAlarms: "1 per 30 h" },
        fencing,
        reconcile: exponential(4),
      },
    },
  });

/** Members that still run when another one takes over. */
export const doubts: readonly Case[] = [
  {
    name: "false alarms with fencing that always works",
    model: alarming("100 %"),
    exact: () => longRunOf(doubted(1), 5),
    wrong: ["none", () => longRunOf(doubted(1, 0), 5)],
  },
  {
    name: "false alarms with fencing that works four times in ten",
    model: alarming("40 %"),
    exact: () => longRunOf(doubted(0.4), 5),
    wrong: ["it always works", () => ({ unavailable: longRunOf(doubted(1)).unavailable })],
  },
  {
    name: "members that are cut off, and act on beside each other six times in ten",
    model: chat({
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { fencing: "40 %", reconcile: exponential(4) },
      },
      fails: { cut: { life: exponential(50), ends: [{ kind: "partition", repair: exponential(10) }] } },
    }),
    exact: () => longRunOf(cutOff(0.4), 5),
    wrong: ["they are always stopped", () => longRunOf(cutOff(1), 5)],
  },
];
