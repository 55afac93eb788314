import { longRunOf } from "../../support/exact/long-run.ts";
import { always, type Lengths, regenerative } from "../../support/exact/regenerative.ts";
import { chainOf, chainOfTable } from "../../support/exact/states.ts";
import { type Case, chat, crash, exponential } from "./case.ts";

const shared = (needed: number) => ({ kind: "load-shared", needed });
const crewOf = (size: number, more: object = {}) => ({ crews: { people: { size, ...more } } });

/** An inspection (exponential, 2 h) by the crew before each job (exponential, 8 h). */
const inspected = (inspects: boolean) =>
  chainOf<readonly [failed: number, phase: number]>([0, 0], {
    ways: ([failed, phase]) => {
      const first = inspects ? 1 : 2;
      const next = [failed - 1, failed > 1 ? first : 0] as const;
      return [
        [[failed + 1, failed === 0 ? first : phase], (3 - failed) / 50],
        [[failed, 2], phase === 1 ? 1 / 2 : 0],
        [next, phase === 2 ? 1 / 8 : 0],
      ];
    },
    down: ([failed]) => failed >= 2,
  });

/**
 * Three servers with crews of their own, and a shelf of spare parts. Each failure takes a part, or waits for one, and orders
 * another one, which comes after a lead of its own (one for one): more parts on order than the shelf holds are jobs that
 * wait. `late`: a part is ordered only when one is taken from the shelf.
 */
const shelf = (stock: number, late = false) =>
  chainOf<readonly [failed: number, ordered: number, waiting: number]>([0, 0, 0], {
    ways: ([failed, ordered, waiting]) => {
      const lacking = late ? ordered === stock : ordered >= stock;
      const fails: readonly [number, number, number] = lacking
        ? [failed + 1, ordered + (late ? 0 : 1), waiting + 1]
        : [failed + 1, ordered + 1, waiting];
      const comes: readonly [number, number, number] =
        waiting > 0 ? [failed, ordered - (late ? 0 : 1), waiting - 1] : [failed, ordered - 1, 0];
      return [
        [fails, (3 - failed) / 50],
        [[failed - 1, ordered, waiting], (failed - waiting) / 6],
        [comes, ordered / 40],
      ];
    },
    down: ([failed]) => failed >= 2,
  });

/** One server whose repair has phases in a row, each exponential, by their means in hours. */
const phased = (means: readonly number[]) =>
  chainOf(0, {
    ways: (phase) =>
      phase === 0 ? [[1, 1 / 60]] : [[phase === means.length ? 0 : phase + 1, 1 / means[phase - 1]]],
    down: (phase) => phase > 0,
  });

/** Two servers in each of two places; a place has one in the crew, or both places share two. */
const placed = (shares: boolean) =>
  chainOf<readonly [number, number]>([0, 0], {
    ways: ([a, b]) => [
      [[a + 1, b], (2 - a) / 40],
      [[a, b + 1], (2 - b) / 40],
      // Which of those that wait is taken makes no difference to how many have failed in all.
      [[a - 1, b], shares ? (Math.min(a + b, 2) * a) / Math.max(1, a + b) / 10 : Math.min(a, 1) / 10],
      [[a, b - 1], shares ? (Math.min(a + b, 2) * b) / Math.max(1, a + b) / 10 : Math.min(b, 1) / 10],
    ],
    down: ([a, b]) => a + b > 2,
  });

/**
 * A pair and a crew of one (A); a job that has waited for 5 h goes to another crew of one (B). By who repairs; the wait has a
 * clock of its own, which ends early when A is done with the first job.
 */
const escalated = (waits: Lengths) => {
  const [fails, repairs] = [1 / 30, 1 / 12];
  const chain = chainOfTable(
    {
      nobody: { a: 2 * fails },
      a: { nobody: repairs, aAndOneWaits: fails },
      b: { nobody: repairs, aAndB: fails },
      aAndOneWaits: { a: repairs },
      aAndB: { a: repairs, b: repairs },
    },
    ["aAndOneWaits", "aAndB"],
  );
  const both = [[chain.numberOf("aAndB"), 1]] as const;
  return regenerative(chain, [{ states: [chain.numberOf("aAndOneWaits")], lasts: waits, ends: () => both }]);
};

/** A server, and a second one that each repair of the first breaks by mistake, by chance. */
const broken = (chance: number) =>
  chainOf<readonly [first: number, second: number]>([0, 0], {
    ways: ([first, second]) => [
      [[1, second], first === 0 ? 1 / 40 : 0],
      [[first, 1], second === 0 ? 1 / 80 : 0],
      [[0, second], first === 1 ? (1 - chance) / 5 : 0],
      [[0, 1], first === 1 ? chance / 5 : 0],
      [[first, 0], second === 1 ? 1 / 10 : 0],
    ],
    down: ([, second]) => second === 1,
  });

/** Jobs: what comes before the work, what it needs, who does it, and how it goes wrong. */
export const jobs: readonly Case[] = [
  {
    name: "an inspection before each job",
    model: chat(
      {
        servers: 3,
        scheme: shared(2),
        crash: { life: exponential(50), repair: exponential(8), crew: "people" },
      },
      crewOf(1, { inspection: exponential(2) }),
    ),
    exact: () => longRunOf(inspected(true), 5),
    wrong: ["none", () => longRunOf(inspected(false), 5)],
  },
  {
    name: "jobs that each need one of two spare parts, which come after 40 h",
    model: chat(
      {
        servers: 3,
        scheme: shared(2),
        fails: {
          crash: {
            life: exponential(50),
            ends: [{ kind: "crash", repair: exponential(6), spare: "disks" }],
          },
        },
      },
      { spares: { disks: { stock: 2, lead: exponential(40) } } },
    ),
    exact: () => longRunOf(shelf(2), 20),
    wrong: ["one part", () => longRunOf(shelf(1), 20)],
    study: { longest: 20 },
  },
  {
    name: "a failure that people see only after a while, though nobody is served",
    model: chat({
      servers: 1,
      fails: {
        crash: {
          life: exponential(60),
          ends: [{ kind: "crash", repair: exponential(6), found: { kind: "after", takes: exponential(4) } }],
        },
      },
    }),
    exact: () => longRunOf(phased([4, 6]), 5),
    wrong: ["they see it at once", () => longRunOf(phased([6]), 5)],
  },
  {
    name: "a call-out of three steps and a way to travel before the job",
    model: chat(
      { servers: 1, crash: crash(60, 6, { crew: "people" }) },
      {
        crews: {
          people: {
            size: 1,
            travel: exponential(3),
            callOut: { page: exponential(1), acknowledge: exponential(2), diagnose: exponential(1.5) },
          },
        },
      },
    ),
    exact: () => longRunOf(phased([1, 2, 1.5, 3, 6]), 10),
    wrong: ["nobody travels", () => ({ unavailable: longRunOf(phased([1, 2, 1.5, 6])).unavailable })],
    study: { longest: 10 },
  },
  {
    name: "a repair that must be done again one time in three",
    model: chat(
      { servers: 1, crash: crash(60, 6, { crew: "people" }) },
      { crews: { people: { size: 1, errors: { chance: 1 / 3, does: "again" } } } },
    ),
    exact: () => longRunOf(phased([9]), 10),
    wrong: ["one time in five", () => longRunOf(phased([7.5]), 10)],
    study: { longest: 10 },
  },
  {
    name: "crews by place, each of one, for two servers each",
    model: {
      domains: { east: { kind: "data-centre" }, west: { kind: "data-centre" } },
      crews: { "field-east": { size: 1 }, "field-west": { size: 1 } },
      services: {
        chat: {
          servers: 4,
          in: ["east", "west"],
          scheme: { kind: "load-shared", needed: 2 },
          crash: crash(40, 10, { crew: { east: "field-east", west: "field-west" } }),
        },
      },
    },
    exact: () => longRunOf(placed(false), 5),
    wrong: ["one crew of two for all", () => ({ unavailable: longRunOf(placed(true)).unavailable })],
  },
  {
    name: "a job that goes to another crew when it has waited for 5 h",
    model: chat(
      { servers: 2, scheme: shared(1), crash: crash(30, 12, { crew: "people" }) },
      { crews: { people: { size: 1, escalate: { after: "5 h", to: "others" } }, others: { size: 1 } } },
    ),
    exact: () => escalated(always(5)),
    wrong: ["it has to wait for 20 h", () => ({ unavailable: escalated(always(20)).unavailable })],
  },
  {
    name: "a repair that breaks something else four times in ten",
    model: {
      crews: { people: { size: 1, errors: { chance: "40 %", does: { breaks: "second-1" } } } },
      services: {
        first: { servers: 1, crash: crash(40, 5, { crew: "people" }) },
        second: { servers: 1, crash: crash(80, 10) },
      },
      up: "second",
    },
    exact: () => longRunOf(broken(0.4), 5),
    wrong: ["two times in ten", () => longRunOf(broken(0.2), 5)],
  },
];
