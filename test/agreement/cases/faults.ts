import { longRunOf } from "../../support/exact/long-run.ts";
import { chainOf, type Way } from "../../support/exact/states.ts";
import { type Case, chat, crash, exponential } from "./case.ts";

const enough = { kind: "load-shared", needed: 1 };

/**
 * A pair, and a fault that holds one of those that are good, by chance, until it ends; the next one is waited for from then
 * on. A server may fail while it is held: then both causes must go. A state: who has failed, and who is held (2: nobody).
 */
const held = (strikes: number) =>
  chainOf<readonly [a: number, b: number, held: number]>([0, 0, 2], {
    ways: ([a, b, who]) => {
      const good = [a, b].flatMap((failed, i) => (failed === 0 ? [i] : []));
      const strike = good.map(
        (i): Way<readonly [number, number, number]> => [[a, b, i], strikes / good.length],
      );
      return [
        [[1 - a, b, who], a === 0 ? 1 / 50 : 1 / 10],
        [[a, 1 - b, who], b === 0 ? 1 / 50 : 1 / 10],
        ...(who === 2 ? strike : ([[[a, b, 2], 1 / 15]] as const)),
      ];
    },
    down: ([a, b, who]) => (a === 1 || who === 0) && (b === 1 || who === 1),
  });

/** A pair of which one is enough, and both while demand is twice as high. */
const surged = (needs: number) =>
  chainOf<readonly [failed: number, high: boolean]>([0, false], {
    ways: ([failed, high]) => [
      [[failed + 1, high], (2 - failed) / 50],
      [[failed - 1, high], failed / 10],
      [[failed, !high], high ? 1 / 20 : 1 / 80],
    ],
    down: ([failed, high]) => 2 - failed < (high ? needs : 1),
  });

/** Two overlapping causes on one server, each of which comes and goes by chance, apart from the other. */
const overlapping = (counts: boolean) =>
  chainOf<readonly [one: number, two: number]>([0, 0], {
    ways: ([one, two]) => [
      [[1 - one, two], one === 0 ? 1 / 40 : 1 / 10],
      [[one, 1 - two], two === 0 ? 1 / 60 : 1 / 20],
    ],
    down: ([one, two]) => (counts ? one + two > 0 : one === 1),
  });

/**
 * A server that lives for 50 h, and shocks that end its life with a chance and let it begin anew else. Between two shocks it
 * lives (1 − e^(−50 s)) / s on average; each time the end comes by age, with chance e^(−50 s), or by the shock.
 */
const renewed = (every: number, lethality: number) => {
  const none = Math.exp(-50 / every);
  const life = (every * (1 - none)) / (none + (1 - none) * lethality);
  return { unavailable: 10 / (10 + life), outages: 1 / (10 + life) };
};

/** The same where survivors keep their age: the life ends by age, or by the first shock that kills. */
const kept = (every: number, lethality: number) => {
  const life = lethality === 0 ? 50 : (every / lethality) * (1 - Math.exp((-50 * lethality) / every));
  return { unavailable: 10 / (10 + life), outages: 1 / (10 + life) };
};

const shock = (more: object) =>
  chat(
    { servers: 1, crash: { life: { kind: "fixed", value: "50 h" }, repair: exponential(10) } },
    { faults: { shock: { kind: "crash", among: "chat", every: exponential(40), ...more } } },
  );

type Struck = readonly [failed: number, pending: number];

/**
 * A pair, and a fault that hits both, each after a delay of its own: who is bad by then is spared. The next one is waited for
 * from when the last one was hit. A server by whether it has failed, and whether it is still to be hit.
 */
const spreading = (delay: number) =>
  chainOf<readonly [Struck, Struck]>(
    [
      [0, 0],
      [0, 0],
    ],
    {
      ways: (servers) => {
        const others = (i: number, server: Struck): readonly [Struck, Struck] =>
          i === 0 ? [server, servers[1]] : [servers[0], server];
        const waits = servers.every(([, pending]) => pending === 0);
        const marked = servers.map(([failed]): Struck => [failed, 1 - failed]);
        return [
          [[marked[0], marked[1]], waits ? 1 / 60 : 0],
          ...servers.flatMap(([failed, pending], i): Way<readonly [Struck, Struck]>[] => [
            [others(i, [1 - failed, pending]), failed === 0 ? 1 / 50 : 1 / 10],
            [others(i, [1, 0]), pending / delay],
          ]),
        ];
      },
      down: (servers) => servers.every(([failed]) => failed === 1),
    },
  );

type Change = "none" | "half" | "half, unnoticed" | "all" | "all, last" | "half healed" | "all healed";

/**
 * A change that is bad for each of a pair: the first gets it, 4 h later the second, if nobody has noticed; what is noticed is
 * healed 5 h later. The first step is noticed with a chance, after `detects` hours on average; the last always is.
 */
const changed = ({ chance, detects }: { chance: number; detects: number }) =>
  chainOf<Change>("none", {
    ways: (state) => {
      if (state === "none")
        return [
          ["half", chance / 40],
          ["half, unnoticed", (1 - chance) / 40],
        ];
      if (state === "half")
        return [
          ["half healed", 1 / detects],
          ["all", 1 / 4],
        ];
      if (state === "half, unnoticed") return [["all, last", 1 / 4]];
      if (state === "all") return [["all healed", 1 / detects]];
      if (state === "all, last") return [["all healed", 1 / 3]];
      return [["none", 1 / 5]];
    },
    down: (state) => state.startsWith("all"),
  });

const change = (more: object) =>
  chat(
    { servers: 2, scheme: enough },
    {
      faults: {
        release: {
          kind: "bad-change",
          among: "chat",
          steps: ["50 %", "100 %"],
          pause: exponential(4),
          detect: exponential(3),
          rollBack: exponential(5),
          every: exponential(40),
          ...more,
        },
      },
    },
  );

/**
 * Planned windows (3 h in every 40 h) on a server that fails and is repaired whatever is planned: both go their own ways, so
 * that chances multiply. An outage begins with a failure outside of a window, or with a window on a good server.
 */
const planned = (hours: number) => {
  const [good, open] = [50 / 60, hours / 40];
  return { unavailable: 1 - good * (1 - open), outages: good * ((1 - open) / 50 + 1 / 40) };
};

/** Shocks that pick two of those of three servers that are good, and end the life of each by chance. */
const picked = (lethality: number) =>
  chainOf(0, {
    ways: (failed) => {
      const both = failed < 2 ? lethality ** 2 : 0;
      const one = failed < 2 ? 2 * lethality * (1 - lethality) : failed === 2 ? lethality : 0;
      return [
        [failed + 1, (3 - failed) / 50 + one / 40],
        [failed + 2, both / 40],
        [failed - 1, failed / 10],
      ];
    },
    down: (failed) => failed > 1,
  });

const slow = { kind: "slow", to: "60 %", target: "chat-1", every: exponential(30), lasts: exponential(10) };

/** What comes from outside: by chance or by script, for a time or until repaired. */
export const faults: readonly Case[] = [
  {
    name: "a fault that holds one of a pair for a time, of those that are good",
    model: chat(
      { servers: 2, scheme: enough, crash: crash(50, 10) },
      {
        faults: {
          hold: { kind: "crash", among: "chat", pick: 1, every: exponential(40), lasts: exponential(15) },
        },
      },
    ),
    exact: () => longRunOf(held(1 / 40), 5),
    wrong: ["it comes half as often", () => longRunOf(held(1 / 80), 5)],
  },
  {
    name: "two faults that overlap on one server",
    model: chat(
      { servers: 1 },
      {
        faults: {
          one: { kind: "crash", target: "chat-1", every: exponential(40), lasts: exponential(10) },
          two: { kind: "crash", target: "chat-1", every: exponential(60), lasts: exponential(20) },
        },
      },
    ),
    exact: () => longRunOf(overlapping(true), 20),
    wrong: ["the second one does not count", () => longRunOf(overlapping(false), 20)],
    study: { longest: 20 },
  },
  {
    name: "a surge that doubles what is needed",
    model: chat(
      { servers: 2, scheme: enough, crash: crash(50, 10) },
      { faults: { surge: { kind: "surge", factor: 2, every: exponential(80), lasts: exponential(20) } } },
    ),
    exact: () => longRunOf(surged(2), 5),
    wrong: ["it changes nothing", () => longRunOf(surged(1), 5)],
  },
  {
    name: "shocks that a server survives as good as new two times in three",
    model: shock({ lethality: 1 / 3, renews: true }),
    exact: () => renewed(40, 1 / 3),
    wrong: ["survivors keep their age", () => kept(40, 1 / 3)],
  },
  {
    name: "shocks that a server survives as old as it was two times in three",
    model: shock({ lethality: 1 / 3 }),
    exact: () => kept(40, 1 / 3),
    wrong: ["survivors are as good as new", () => renewed(40, 1 / 3)],
  },
  {
    name: "a fault that spreads over a pair, 12 h to each on average",
    model: chat(
      { servers: 2, scheme: enough, crash: crash(50, 10) },
      {
        faults: { virus: { kind: "crash", among: "chat", spread: exponential(12), every: exponential(60) } },
      },
    ),
    exact: () => longRunOf(spreading(12), 5),
    wrong: ["it hits both almost at once", () => longRunOf(spreading(0.1), 5)],
  },
  {
    name: "a bad change in two steps",
    model: change({}),
    exact: () => longRunOf(changed({ chance: 1, detects: 3 }), 5),
    wrong: ["noticed half as fast", () => longRunOf(changed({ chance: 1, detects: 6 }), 5)],
  },
  {
    name: "a bad change whose canary is slow, and helps only every second time",
    model: change({ canary: { detect: exponential(6), coverage: "50 %" } }),
    exact: () => longRunOf(changed({ chance: 0.5, detects: 6 }), 5),
    wrong: ["it always helps", () => longRunOf(changed({ chance: 1, detects: 6 }), 5)],
  },
  {
    name: "planned windows that fall upon failures by chance",
    model: chat(
      { servers: 1, crash: crash(50, 10) },
      {
        faults: {
          upgrade: {
            kind: "maintenance",
            among: "chat",
            takes: { kind: "fixed", value: "3 h" },
            schedule: { every: "40 h" },
          },
        },
      },
    ),
    exact: () => planned(3),
    quick: "all",
    wrong: ["they last 2 h", () => planned(2)],
  },
  {
    name: "shocks to two of three, that each of those survives every second time",
    model: chat(
      { servers: 3, scheme: { kind: "load-shared", needed: 2 }, crash: crash(50, 10) },
      {
        faults: { shock: { kind: "crash", among: "chat", pick: 2, lethality: 0.5, every: exponential(40) } },
      },
    ),
    exact: () => longRunOf(picked(0.5), 5),
    wrong: ["none survives", () => longRunOf(picked(1), 5)],
  },
  {
    name: "slow twice over: 60 % of 60 %",
    model: chat(
      { servers: 1, scheme: { kind: "load-shared", needed: 1, headroom: "100 %" } },
      { faults: { one: slow, two: slow } },
    ),
    exact: () => ({ unavailable: 1 / 16, outages: (2 * (3 / 4) * (1 / 4)) / 30 }),
    wrong: ["once is enough", () => ({ unavailable: 7 / 16, outages: (3 / 4) ** 2 / 15 })],
  },
];
