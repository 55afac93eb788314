import { longRunOf } from "../../support/exact/long-run.ts";
import { always, regenerative } from "../../support/exact/regenerative.ts";
import { chainOf, type Way } from "../../support/exact/states.ts";
import { kOfN } from "../../support/exact/systems.ts";
import { type Case, chat, crash, exponential, fixed } from "./case.ts";

const [fails, repairs] = [1 / 100, 1 / 10];

/** One server with two lives, by which of them have ended; a clock may stand still while the other one is in repair. */
const twoLives = (standsStill: boolean) =>
  chainOf([0, 0], {
    ways: ([disk, board]) => [
      [[1, board], disk === 1 || (standsStill && board === 1) ? 0 : 1 / 40],
      [[disk, 1], board === 1 || (standsStill && disk === 1) ? 0 : 1 / 60],
      [[0, board], disk === 1 ? 1 / 10 : 0],
      [[disk, 0], board === 1 ? 1 / 20 : 0],
    ],
    down: ([disk, board]) => disk + board > 0,
  });

type Server = readonly [crashed: number, slow: number];

/** Three servers, each good or crashed and at full speed or half; down when what is left is less than two. */
const slowServers = (worth: number) =>
  chainOf<readonly Server[]>(
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    {
      ways: (servers) =>
        servers.flatMap(([crashed, slow], i): Way<readonly Server[]>[] => {
          const to = (server: Server) => [...servers.slice(0, i), server, ...servers.slice(i + 1)].sort();
          return [
            [to([1 - crashed, slow]), crashed === 1 ? 1 / 10 : 1 / 100],
            [to([crashed, 1 - slow]), slow === 1 ? 1 / 20 : 1 / 60],
          ];
        }),
      down: (servers) =>
        servers.reduce((sum, [crashed, slow]) => sum + (crashed ? 0 : slow ? worth : 1), 0) < 2,
    },
  );

/** Five servers whose pace depends on how many are good. */
const paced = (servers: number, needed: number, rate: (good: number) => number) =>
  chainOf(servers, {
    ways: (good) => [
      [good - 1, good > 0 ? good * rate(good) : 0],
      [good + 1, (servers - good) * repairs],
    ],
    down: (good) => good < needed,
  });

interface Quorum {
  readonly voters: number;
  /** How many votes are needed; left out: a majority. */
  readonly needed?: number;
  readonly fails: number;
  /** Per hour; 0 where elections have a clock of their own. */
  readonly elects: number;
  /** Rules that would be wrong: a follower's loss starts an election; the leader stays when the quorum is lost. */
  readonly anyLoss?: boolean;
  readonly stays?: boolean;
}

/**
 * Voters by how many are good, and whether one of those leads. With the leader lost, or after a time without a majority,
 * there must be an election; any loss that breaks the majority makes the leader step down.
 */
const quorumOf = ({ voters, needed, fails, elects, anyLoss = false, stays = false }: Quorum) => {
  const majority = needed ?? Math.floor(voters / 2) + 1;
  return chainOf<readonly [good: number, led: boolean]>([voters, true], {
    ways: ([good, led]) => [
      [[good - 1, false], led ? fails : good * fails],
      [[good - 1, !anyLoss && (stays || good - 1 >= majority)], led ? (good - 1) * fails : 0],
      [[good + 1, led], (voters - good) * repairs],
      [[good, true], !led && good >= majority ? elects : 0],
    ],
    down: ([good, led]) => !led || good < majority,
  });
};

/** Three voters whose elections always take 4 h; any change among them starts an election anew, or none does. */
const fixedElections = (restarts: boolean) => {
  const chain = quorumOf({ voters: 3, fails: 1 / 50, elects: 0 });
  const [two, three] = [chain.numberOf([2, false]), chain.numberOf([3, false])];
  const period = (states: readonly number[]) => ({
    states,
    lasts: always(4),
    ends: (state: number) => [[chain.numberOf([chain.names[state][0], true]), 1] as const],
  });
  return regenerative(chain, restarts ? [period([two]), period([three])] : [period([two, three])]);
};

/** Two pairs, by how many of each have failed; each pair has half of the users. */
const pairs = (both: boolean) =>
  chainOf<readonly [number, number]>([0, 0], {
    ways: ([a, b]) => [
      [[a + 1, b], (2 - a) / 30],
      [[a, b + 1], (2 - b) / 30],
      [[a - 1, b], a / 15],
      [[a, b - 1], b / 15],
    ],
    down: ([a, b]) => (both ? a === 2 && b === 2 : a === 2 || b === 2),
  });

const half = (threshold: number): Case => ({
  name: `two pairs with half of the users each, watched at ${threshold} of them`,
  model: chat({ servers: 4, scheme: { kind: "primary-backup" }, crash: crash(30, 15) }, { share: ["chat"] }),
  exact: () => longRunOf(pairs(threshold < 0.5), 5),
  wrong: ["at the other threshold", () => longRunOf(pairs(threshold > 0.5), 5)],
  study: { threshold },
  ...(threshold > 0.5 && { quick: "nothing" }),
});

/** What serves in the long run when how many are good settles it: every scheme without a switch. */
export const redundancy: readonly Case[] = [
  {
    name: "one server with two lives of its own, whose clocks run whatever happens",
    model: chat({
      servers: 1,
      fails: {
        disk: { life: exponential(40), ends: [{ kind: "crash", repair: exponential(10) }] },
        board: { life: exponential(60), ends: [{ kind: "crash", repair: exponential(20) }] },
      },
    }),
    exact: () => longRunOf(twoLives(false), 5),
    wrong: [
      "a clock stands still while the other life is in repair",
      () => ({ unavailable: longRunOf(twoLives(true)).unavailable }),
    ],
  },
  {
    name: "three servers of which none can be missed",
    model: chat({ servers: 3, scheme: { kind: "none" }, crash: crash(100, 10) }),
    exact: () => longRunOf(kOfN({ servers: 3, needed: 3, crews: 3, fails, repairs }), 5),
    wrong: ["two are enough", () => longRunOf(kOfN({ servers: 3, needed: 2, crews: 3, fails, repairs }), 5)],
  },
  {
    name: "headroom of a third, so that three of five do the work of four",
    model: chat({
      servers: 5,
      scheme: { kind: "load-shared", needed: 4, headroom: "34 %" },
      crash: crash(100, 10),
    }),
    exact: () => longRunOf(kOfN({ servers: 5, needed: 3, crews: 5, fails, repairs }), 5),
    wrong: ["four are needed", () => longRunOf(kOfN({ servers: 5, needed: 4, crews: 5, fails, repairs }), 5)],
  },
  {
    name: "slow servers that count as half a server each",
    model: chat({
      servers: 3,
      scheme: { kind: "load-shared", needed: 2 },
      fails: {
        crash: { life: exponential(100), ends: [{ kind: "crash", repair: exponential(10) }] },
        slow: { life: exponential(60), ends: [{ kind: "slow", to: "50 %", repair: exponential(20) }] },
      },
    }),
    exact: () => longRunOf(slowServers(0.5), 5),
    wrong: ["a slow server counts as none", () => longRunOf(slowServers(0), 5)],
  },
  {
    name: "survivors that wear out faster, by a power of the load on each",
    model: chat({
      servers: 5,
      scheme: { kind: "load-shared", needed: 3 },
      fails: {
        crash: {
          life: exponential(100),
          load: { power: 1.5 },
          ends: [{ kind: "crash", repair: exponential(10) }],
        },
      },
    }),
    exact: () =>
      longRunOf(
        paced(5, 3, (good) => fails * (5 / good) ** 1.5),
        5,
      ),
    wrong: [
      "the power is 1",
      () =>
        longRunOf(
          paced(5, 3, (good) => (fails * 5) / good),
          5,
        ),
    ],
  },
  {
    name: "survivors that fail more often once they are overloaded",
    model: chat({
      servers: 4,
      scheme: { kind: "load-shared", needed: 2 },
      fails: {
        crash: {
          life: exponential(100),
          load: { power: 0, overload: { below: 3, adds: "1 per 25 h" } },
          ends: [{ kind: "crash", repair: exponential(10) }],
        },
      },
    }),
    exact: () =>
      longRunOf(
        paced(4, 2, (good) => fails + (good < 3 ? 1 / 25 : 0)),
        5,
      ),
    wrong: [
      "overload begins with three left",
      () =>
        longRunOf(
          paced(4, 2, (good) => fails + (good < 4 ? 1 / 25 : 0)),
          5,
        ),
    ],
  },
  {
    name: "a quorum of three with exponential elections",
    model: chat({ servers: 3, scheme: { kind: "quorum", election: exponential(2) }, crash: crash(100, 10) }),
    exact: () => longRunOf(quorumOf({ voters: 3, fails, elects: 1 / 2 }), 5),
    wrong: [
      "a follower's loss starts an election too",
      () => ({
        unavailable: longRunOf(quorumOf({ voters: 3, fails, elects: 1 / 2, anyLoss: true })).unavailable,
      }),
    ],
  },
  {
    name: "a quorum of five with exponential elections",
    model: chat({ servers: 5, scheme: { kind: "quorum", election: exponential(1) }, crash: crash(50, 10) }),
    exact: () => longRunOf(quorumOf({ voters: 5, fails: 1 / 50, elects: 1 }), 5),
    wrong: [
      "the leader stays when the quorum is lost",
      () => ({
        unavailable: longRunOf(quorumOf({ voters: 5, fails: 1 / 50, elects: 1, stays: true })).unavailable,
      }),
    ],
    study: { runs: 200 },
    quick: "nothing",
  },
  {
    name: "a quorum of three with elections that always take 4 h",
    model: chat({ servers: 3, scheme: { kind: "quorum", election: fixed(4) }, crash: crash(50, 10) }),
    exact: () => fixedElections(false),
    wrong: [
      "the loss or return of a follower starts the election anew",
      () => ({ unavailable: fixedElections(true).unavailable }),
    ],
    quick: "all",
  },
  {
    name: "eight of ten whose clocks are pooled, with two in the crew",
    model: chat(
      {
        servers: 10,
        scheme: { kind: "load-shared", needed: 8 },
        clocks: "pooled",
        crash: crash(100, 8, { crew: "people" }),
      },
      { crews: { people: { size: 2 } } },
    ),
    exact: () => longRunOf(kOfN({ servers: 10, needed: 8, crews: 2, fails, repairs: 1 / 8 }), 5),
    wrong: [
      "one fails less often: nine clocks",
      () => longRunOf(kOfN({ servers: 10, needed: 8, crews: 2, fails: 0.9 * fails, repairs: 1 / 8 }), 5),
    ],
  },
  half(0.4),
  half(0.6),
  {
    name: "four votes of five, where three would be a majority",
    model: chat({
      servers: 5,
      scheme: { kind: "quorum", needed: 4, election: exponential(1) },
      crash: crash(50, 10),
    }),
    exact: () => longRunOf(quorumOf({ voters: 5, needed: 4, fails: 1 / 50, elects: 1 }), 5),
    wrong: ["three are enough", () => longRunOf(quorumOf({ voters: 5, fails: 1 / 50, elects: 1 }), 5)],
  },
];
