import { firstOutage, longRunOf } from "../../support/exact/long-run.ts";
import { chainOf, type Way } from "../../support/exact/states.ts";
import { type Case, crash, exponential } from "./case.ts";
import { count, parts } from "./parts.ts";

/** Two sites that each need two services of their own; manual failover between them. */
const sites = (decides: number) =>
  chainOf<readonly [good: readonly boolean[], acting: 0 | 1]>([[true, true, true, true], 0], {
    ways: ([good, acting]) => {
      const isUp = (site: 0 | 1) => good[2 * site] && good[2 * site + 1];
      const other = (1 - acting) as 0 | 1;
      const flips = good.map(
        (one, i): Way<readonly [readonly boolean[], 0 | 1]> => [
          [good.map((same, j) => (i === j ? !same : same)), acting],
          one ? 1 / [50, 80][i % 2] : 1 / [10, 5][i % 2],
        ],
      );
      return [...flips, [[good, other], !isUp(acting) && isUp(other) ? decides : 0]];
    },
    down: ([good, acting]) => !(good[2 * acting] && good[2 * acting + 1]),
  });

/** Two sites, one of which acts; a switch (2 h) goes on only while a tool works that stands apart or in the first site. */
const withTools = (inSite: boolean, needed: boolean) =>
  chainOf<readonly [one: boolean, two: boolean, tool: boolean, acting: 0 | 1]>([true, true, true, 0], {
    ways: ([one, two, tool, acting]) => {
      const works = tool && (!inSite || one);
      const good = [one, two];
      return [
        [[!one, two, tool, acting], one ? 1 / 50 : 1 / 20],
        [[one, !two, tool, acting], two ? 1 / 50 : 1 / 20],
        [[one, two, !tool, acting], tool ? 1 / 40 : 1 / 30],
        [
          [one, two, tool, (1 - acting) as 0 | 1],
          !good[acting] && good[1 - acting] && (works || !needed) ? 1 / 2 : 0,
        ],
      ];
    },
    down: ([one, two, , acting]) => !(acting === 0 ? one : two),
  });

type Staged = readonly [one: boolean, two: boolean, tool: boolean, acting: 0 | 1, stage: number];

/** The same, with a switch of four stages of 2 h each that keeps what was done while the tool is away; or not. */
const stagesWithTools = (keeps: boolean) =>
  chainOf<Staged>([true, true, true, 0, 0], {
    ways: ([one, two, tool, acting, stage]): Way<Staged>[] => {
      const settled = (a: boolean, b: boolean, t: boolean): Staged => {
        const needed = !(acting === 0 ? a : b) && (acting === 0 ? b : a);
        return [a, b, t, acting, needed && (keeps || t) ? stage : 0];
      };
      const needed = !(acting === 0 ? one : two) && (acting === 0 ? two : one);
      const done: Staged = [one, two, tool, (1 - acting) as 0 | 1, 0];
      return [
        [settled(!one, two, tool), one ? 1 / 50 : 1 / 40],
        [settled(one, !two, tool), two ? 1 / 50 : 1 / 40],
        [settled(one, two, !tool), tool ? 1 / 5 : 1 / 2],
        [stage === 3 ? done : [one, two, tool, acting, stage + 1], needed && tool ? 1 / 2 : 0],
      ];
    },
    down: ([one, two, , acting]) => !(acting === 0 ? one : two),
  });

/** Three sites that vote (an election takes 2 h), by how many are good and whether one leads. */
const votes = (elects: number) =>
  chainOf<readonly [good: number, led: boolean]>([3, true], {
    ways: ([good, led]) => [
      [[good - 1, false], (led ? 1 : good) / 50],
      [[good - 1, good > 2], led ? (good - 1) / 50 : 0],
      [[good + 1, led], (3 - good) / 10],
      [[good, true], !led && good >= 2 ? elects : 0],
    ],
    down: ([good, led]) => !led || good < 2,
  });

const site = (life: number, repair: number, more: object = {}) => ({
  kind: "data-centre",
  crash: crash(life, repair),
  ...more,
});

/** Sites: side by side, or one after the other. */
export const siteCases: readonly Case[] = [
  {
    name: "three sites of which any two carry the load, up to the first outage too",
    model: {
      domains: { north: site(60, 10), south: site(80, 10), west: site(100, 20) },
      services: { chat: { of: ["north", "south", "west"], scheme: { kind: "load-shared", needed: 2 } } },
    },
    exact: () => {
      const chain = parts(
        [
          [60, 10],
          [80, 10],
          [100, 20],
        ],
        (good) => count(good) >= 2,
      );
      return { ...longRunOf(chain, 5), noOutage: firstOutage(chain, 200).noOutage };
    },
    wrong: [
      "one is enough",
      () =>
        longRunOf(
          parts(
            [
              [60, 10],
              [80, 10],
              [100, 20],
            ],
            (good) => count(good) >= 1,
          ),
          5,
        ),
    ],
  },
  {
    name: "two sites of two services each, with a failover by hand",
    model: {
      domains: {
        east: { kind: "data-centre", needs: { all: ["chat-a", "db-a"] } },
        west: { kind: "data-centre", needs: { all: ["chat-b", "db-b"] } },
      },
      services: {
        "chat-a": { servers: 1, crash: crash(50, 10) },
        "db-a": { servers: 1, crash: crash(80, 5) },
        "chat-b": { servers: 1, crash: crash(50, 10) },
        "db-b": { servers: 1, crash: crash(80, 5) },
        chat: {
          of: ["east", "west"],
          scheme: {
            kind: "primary-backup",
            failover: {
              policy: { kind: "manual", decide: exponential(3) },
              takes: { kind: "fixed", value: "0 h" },
            },
          },
        },
      },
      up: "chat",
    },
    exact: () => longRunOf(sites(1 / 3), 5),
    wrong: ["people take twice as long", () => longRunOf(sites(1 / 6), 5)],
  },
  ...[false, true].map(
    (inSite): Case => ({
      name: `a failover that needs a tool which ${inSite ? "stands in the first of the sites" : "may be down itself"}`,
      model: {
        domains: { east: site(50, 20), west: site(50, 20) },
        services: {
          tool: { servers: 1, crash: crash(40, 30), ...(inSite && { in: "east" }) },
          chat: {
            of: ["east", "west"],
            scheme: { kind: "primary-backup", failover: { takes: exponential(2), needs: "tool" } },
          },
        },
        up: "chat",
      },
      exact: () => longRunOf(withTools(inSite, true), 5),
      wrong: ["it needs nothing", () => longRunOf(withTools(inSite, false), 5)],
    }),
  ),
  {
    name: "a switch of four stages that stands still, and goes on later, while its tool is away",
    quick: "nothing",
    model: {
      domains: { east: site(50, 40), west: site(50, 40) },
      services: {
        tool: { servers: 1, crash: crash(5, 2) },
        chat: {
          of: ["east", "west"],
          scheme: {
            kind: "primary-backup",
            failover: { takes: { kind: "gamma", shape: 4, scale: "2 h" }, needs: "tool" },
          },
        },
      },
      up: "chat",
    },
    exact: () => longRunOf(stagesWithTools(true), 5),
    study: { runs: 150 },
    wrong: ["it begins anew", () => longRunOf(stagesWithTools(false), 5)],
  },
  {
    name: "three sites that vote, one of which is as good as the service in it",
    model: {
      domains: {
        east: { kind: "data-centre", needs: "db" },
        west: site(50, 10),
        north: site(50, 10),
      },
      services: {
        db: { servers: 1, crash: crash(50, 10) },
        chat: { of: ["east", "west", "north"], scheme: { kind: "quorum", election: exponential(2) } },
      },
      up: "chat",
    },
    exact: () => longRunOf(votes(1 / 2), 5),
    wrong: ["an election takes 1 h", () => longRunOf(votes(1), 5)],
  },
  {
    name: "a partition of the room in which one of a pair stands",
    model: {
      domains: { east: { kind: "room" }, west: { kind: "room" } },
      services: {
        chat: {
          servers: 2,
          in: ["east", "west"],
          scheme: { kind: "load-shared", needed: 1 },
          crash: crash(50, 10),
        },
      },
      faults: { cut: { kind: "partition", target: "east", every: exponential(60), lasts: exponential(20) } },
    },
    exact: () =>
      longRunOf(
        parts(
          [
            [50, 10],
            [50, 10],
            [60, 20],
          ],
          ([a, b, room]) => (a && room) || b,
        ),
        5,
      ),
    wrong: [
      "nobody is cut off",
      () =>
        longRunOf(
          parts(
            [
              [50, 10],
              [50, 10],
            ],
            ([a, b]) => a || b,
          ),
          5,
        ),
    ],
  },
];
