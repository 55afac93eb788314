import { longRunOf } from "../../support/exact/long-run.ts";
import { type Case, chat, crash } from "./case.ts";
import { count, type Part, parts } from "./parts.ts";

const overlay = ([life, repair]: Part, more: object = {}) => ({
  kind: "overlay",
  crash: crash(life, repair),
  ...more,
});

const feed: Part = [50, 10];
const server: Part = [100, 5];

/** What needs what: feeds, paths, places. */
export const structure: readonly Case[] = [
  {
    name: "a server that needs one of two feeds",
    model: chat(
      { servers: 1, needs: { any: ["feed-a", "feed-b"] }, crash: crash(...server) },
      { domains: { "feed-a": overlay(feed), "feed-b": overlay(feed) } },
    ),
    exact: () =>
      longRunOf(
        parts([server, feed, feed], ([own, a, b]) => own && (a || b)),
        5,
      ),
    wrong: [
      "it needs both",
      () =>
        longRunOf(
          parts([server, feed, feed], ([own, a, b]) => own && a && b),
          5,
        ),
    ],
  },
  {
    name: "a server that needs two of three paths",
    model: chat(
      { servers: 1, needs: { atLeast: 2, of: ["path-a", "path-b", "path-c"] }, crash: crash(...server) },
      { domains: { "path-a": overlay(feed), "path-b": overlay(feed), "path-c": overlay(feed) } },
    ),
    exact: () =>
      longRunOf(
        parts([server, feed, feed, feed], ([own, ...paths]) => own && count(paths) >= 2),
        5,
      ),
    wrong: [
      "it needs one",
      () =>
        longRunOf(
          parts([server, feed, feed, feed], ([own, ...paths]) => own && count(paths) >= 1),
          5,
        ),
    ],
  },
  {
    name: "a pair in one rack that needs configuration, which needs one of two feeds",
    model: chat(
      {
        servers: 2,
        in: "rack",
        needs: "configuration",
        scheme: { kind: "load-shared", needed: 1 },
        crash: crash(30, 10),
      },
      {
        domains: {
          rack: { kind: "rack", crash: crash(400, 10) },
          configuration: overlay([200, 4], { needs: { any: ["feed-a", "feed-b"] } }),
          "feed-a": overlay(feed),
          "feed-b": overlay(feed),
        },
      },
    ),
    exact: () =>
      longRunOf(
        parts(
          [[30, 10], [30, 10], [400, 10], [200, 4], feed, feed],
          ([one, two, rack, configuration, a, b]) => (one || two) && rack && configuration && (a || b),
        ),
        5,
      ),
    wrong: [
      "the feeds do not matter",
      () =>
        longRunOf(
          parts(
            [
              [30, 10],
              [30, 10],
              [400, 10],
              [200, 4],
            ],
            ([one, two, rack, configuration]) => (one || two) && rack && configuration,
          ),
          5,
        ),
    ],
  },
  {
    name: "one server in each of two racks, of which one is enough",
    model: chat(
      {
        servers: 2,
        in: "rack",
        apart: "rack",
        scheme: { kind: "load-shared", needed: 1 },
        crash: crash(50, 10),
      },
      { domains: { rack: { kind: "rack", count: 2, crash: crash(80, 10) } } },
    ),
    exact: () =>
      longRunOf(
        parts(
          [
            [50, 10],
            [80, 10],
            [50, 10],
            [80, 10],
          ],
          ([a, rackOfA, b, rackOfB]) => (a && rackOfA) || (b && rackOfB),
        ),
        5,
      ),
    wrong: [
      "both stand in one rack",
      () =>
        longRunOf(
          parts(
            [
              [50, 10],
              [80, 10],
              [50, 10],
            ],
            ([a, rack, b]) => (a || b) && rack,
          ),
          5,
        ),
    ],
  },
  {
    name: "a server in a host in a rack in a room, each of which fails by itself",
    model: chat(
      { servers: 2, in: "host", scheme: { kind: "load-shared", needed: 1 }, crash: crash(60, 10) },
      {
        domains: {
          room: { kind: "room", crash: crash(300, 10) },
          rack: { kind: "rack", in: "room", count: 2, crash: crash(150, 10) },
          host: { kind: "host", in: "rack", count: 2, crash: crash(100, 10) },
        },
      },
    ),
    exact: () =>
      longRunOf(
        parts(
          [
            [300, 10],
            [150, 10],
            [100, 10],
            [60, 10],
            [150, 10],
            [100, 10],
            [60, 10],
          ],
          ([room, rack, host, own, otherRack, otherHost, other]) =>
            room && ((rack && host && own) || (otherRack && otherHost && other)),
        ),
        5,
      ),
    wrong: [
      "racks do not matter",
      () =>
        longRunOf(
          parts(
            [
              [300, 10],
              [100, 10],
              [60, 10],
              [100, 10],
              [60, 10],
            ],
            ([room, host, own, otherHost, other]) => room && ((host && own) || (otherHost && other)),
          ),
          5,
        ),
    ],
  },
  {
    name: "a network that needs two of its three routers, each fed by the same power",
    model: chat(
      { servers: 1, crash: crash(...server) },
      {
        domains: { power: overlay([200, 10]) },
        networks: {
          core: {
            needed: 2,
            routers: {
              "router-a": { needs: "power", crash: crash(...feed) },
              "router-b": { needs: "power", crash: crash(...feed) },
              "router-c": { needs: "power", crash: crash(...feed) },
            },
          },
        },
      },
    ),
    exact: () =>
      longRunOf(
        parts(
          [server, [200, 10], feed, feed, feed],
          ([own, power, ...routers]) => own && power && count(routers) >= 2,
        ),
        5,
      ),
    wrong: [
      "power does not matter",
      () =>
        longRunOf(
          parts([server, feed, feed, feed], ([own, ...routers]) => own && count(routers) >= 2),
          5,
        ),
    ],
  },
];
