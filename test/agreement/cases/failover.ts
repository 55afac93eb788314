import { longRunOf } from "../../support/exact/long-run.ts";
import { always, between, type Lengths, regenerative } from "../../support/exact/regenerative.ts";
import { chainOf, chainOfTable, type Way } from "../../support/exact/states.ts";
import { type Case, chat, crash, exponential, fixed } from "./case.ts";

const [fails, repairs] = [1 / 50, 1 / 10];

/**
 * A pair of which one acts. `one`: the other has failed · `stuck`: the acting one has, and the switch failed · `none`: both
 * have · a number: the acting one has failed, and so many phases of the switch are over.
 */
type Pair = "both" | "one" | "stuck" | "none" | number;

interface Switch {
  /** The phases of a switch, each exponential, per hour; 0 for one with a clock of its own. */
  readonly phases: readonly number[];
  readonly coverage?: number;
  /** People end a failed switch at this rate. */
  readonly byHand?: number;
}

/**
 * Own crews. The old one's return before the switch is over ends the switch: it serves at once. The loss of the candidate
 * ends it too. With both lost: when the one that acted is repaired first it serves at once, when the other one is, the
 * switch begins from its first phase.
 */
const pair = ({ phases, coverage = 1, byHand = 0 }: Switch) =>
  chainOf<Pair>("both", {
    ways: (state) => {
      if (state === "both")
        return [
          ["one", fails],
          [0, fails],
        ];
      if (state === "one")
        return [
          ["both", repairs],
          ["none", fails],
        ];
      if (state === "stuck")
        return [
          ["both", repairs],
          ["none", fails],
          ["one", byHand],
        ];
      if (state === "none")
        return [
          ["one", repairs],
          [0, repairs],
        ];
      const rate = phases[state];
      const isLast = state === phases.length - 1;
      return [
        ["both", repairs],
        ["none", fails],
        ...(isLast
          ? ([
              ["one", rate * coverage],
              ["stuck", rate * (1 - coverage)],
            ] as const)
          : ([[state + 1, rate]] as const)),
      ];
    },
    down: (state) => state !== "both" && state !== "one",
  });

/** The first phase takes so long, and the rest nothing. */
const pairWith = (lasts: Lengths) => {
  const chain = pair({ phases: [0] });
  const one = chain.numberOf("one");
  return regenerative(chain, [{ states: [chain.numberOf(0)], lasts, ends: () => [[one, 1]] }]);
};

/**
 * By the acting one and the other: good, hung without anybody knowing, or in repair. A check that asks little sees no hang, so
 * the switch waits until people have found it (after 6 h on average), and the repair too. An idle server never hangs.
 */
type Hung = readonly [acting: "good" | "hung" | "repair", other: "good" | "repair"];

const hung = (finds: number) =>
  chainOf<Hung>(["good", "good"], {
    ways: ([acting, other]) => {
      const returns: readonly (readonly [Hung, number])[] =
        other === "repair" ? [[switched(acting), repairs]] : [];
      if (acting === "good") return [[["hung", other], fails], ...returns];
      if (acting === "repair") return [[["good", "repair"], repairs], ...returns];
      return [[other === "good" ? ["good", "repair"] : ["repair", "repair"], finds], ...returns];
    },
    down: ([acting]) => acting !== "good",
  });

/** The other one is back: it acts at once when the acting one is known to be bad. */
const switched = (acting: Hung[0]): Hung => (acting === "repair" ? ["good", "repair"] : [acting, "good"]);

/**
 * The same with a check that sees hangs (after 2 h on average), so that the switch need not wait for people; the repair still
 * does. One that was switched away from is not called while it hangs, though people may not have found it yet.
 * By the acting one and the other: `sees`: the acting one hangs, and the other is good, so that a switch is on its way;
 * `seesLate`: people have found the hang before the check has.
 */
const seenDeep = (sees: number) => {
  const finds = 1 / 6;
  return chainOfTable(
    {
      good: { sees: fails },
      goodHung: { goodRepair: finds, hungHung: fails },
      goodRepair: { good: repairs, hungRepair: fails },
      sees: { goodHung: sees, seesLate: finds },
      seesLate: { goodRepair: sees, good: repairs },
      hungHung: { repairHung: finds, hungRepair: finds },
      hungRepair: { repairRepair: finds, sees: repairs },
      repairHung: { repairRepair: finds, goodHung: repairs },
      repairRepair: { goodRepair: repairs, seesLate: repairs },
    },
    ["sees", "seesLate", "hungHung", "hungRepair", "repairHung", "repairRepair"],
  );
};

/** Whether it hangs (1: nobody knows, 2: people have found it), and whether it has crashed. */
type Troubled = readonly [hang: 0 | 1 | 2, crash: 0 | 1];

const isWell = ([hang, crashed]: Troubled): boolean => hang + crashed === 0;

/**
 * Who acts and who does not, once it is switched: at once when a crash or a found hang is seen and the other one is good. One
 * that was switched away from is not called before it is good, whatever people have found.
 */
const seen = (acting: Troubled, other: Troubled): readonly [Troubled, Troubled] => {
  const isSeen = acting[1] === 1 || acting[0] === 2;
  return isSeen && isWell(other) ? [other, acting] : [acting, other];
};

/**
 * Hangs (every 50 h) that a shallow check does not see, until people find them (6 h), and crashes (every 40 h) that it does see:
 * each may come upon the other, in the one that acts; an idle one suffers neither. Repairs of each take 10 h.
 */
const troubles = (finds: number) =>
  chainOf<readonly [Troubled, Troubled]>(
    [
      [0, 0],
      [0, 0],
    ],
    {
      ways: ([acting, other]) => {
        const healed = ([hang, crashed]: Troubled): Way<Troubled>[] => [
          ...(hang === 1 ? ([[[2, crashed], finds]] as const) : []),
          ...(hang === 2 ? ([[[0, crashed], repairs]] as const) : []),
          ...(crashed === 1 ? ([[[hang, 0], repairs]] as const) : []),
        ];
        const begins: Way<Troubled>[] = [
          [[1, acting[1]], acting[0] === 0 ? fails : 0],
          [[acting[0], 1], acting[1] === 0 ? 1 / 40 : 0],
        ];
        return [
          ...[...healed(acting), ...begins].map(([to, rate]) => [seen(to, other), rate] as const),
          ...healed(other).map(([to, rate]) => [seen(acting, to), rate] as const),
        ];
      },
      down: ([acting]) => !isWell(acting),
    },
  );

const backup = (failover: object) =>
  chat({ servers: 2, scheme: { kind: "primary-backup", failover }, crash: crash(50, 10) });

const works = (coverage: number): Case => ({
  name: `a take-over that works ${100 * coverage} times in 100`,
  model: backup({ takes: exponential(2), coverage: `${100 * coverage} %` }),
  exact: () => longRunOf(pair({ phases: [1 / 2], coverage }), 5),
  wrong: [
    "it works half as often",
    () => longRunOf(pair({ phases: [1 / 2], coverage: coverage === 0 ? 0.2 : coverage / 2 }), 5),
  ],
});

/** A primary with a backup: what is seen when, who decides, and whether it works. */
export const failovers: readonly Case[] = [
  works(1),
  works(0.8),
  works(0),
  {
    name: "a take-over that people finish by hand where it failed",
    model: backup({ takes: exponential(2), coverage: "50 %", byHand: exponential(3) }),
    exact: () => longRunOf(pair({ phases: [1 / 2], coverage: 0.5, byHand: 1 / 3 }), 5),
    wrong: ["they do not", () => longRunOf(pair({ phases: [1 / 2], coverage: 0.5 }), 5)],
  },
  {
    name: "a failure that is seen when three heartbeats of 2 h are missed",
    model: backup({ takes: fixed(0), detection: { kind: "heartbeat", period: "2 h", misses: 3 } }),
    exact: () => pairWith(between(4, 6)),
    wrong: [
      "all three are waited for from the failure on",
      () => ({ unavailable: pairWith(always(6)).unavailable }),
    ],
  },
  {
    name: "a failure that is seen after an exponential delay",
    model: backup({ takes: exponential(1), detection: { kind: "delay", takes: exponential(2) } }),
    exact: () => longRunOf(pair({ phases: [1 / 2, 1] }), 5),
    wrong: ["it is seen at once", () => longRunOf(pair({ phases: [1] }), 5)],
  },
  {
    name: "an automatic policy that waits for 3 h of silence",
    model: backup({ takes: fixed(0), policy: { kind: "automatic", silence: "3 h" } }),
    exact: () => pairWith(always(3)),
    wrong: ["it waits twice as long", () => pairWith(always(6))],
  },
  {
    name: "a policy that a person must confirm",
    model: backup({
      takes: exponential(1),
      detection: { kind: "delay", takes: exponential(0.5) },
      policy: { kind: "semi-automatic", decide: exponential(3) },
    }),
    exact: () => longRunOf(pair({ phases: [2, 1 / 3, 1] }), 5),
    wrong: ["nobody need confirm", () => longRunOf(pair({ phases: [2, 1] }), 5)],
  },
  {
    name: "a manual policy",
    model: backup({ takes: exponential(1), policy: { kind: "manual", decide: exponential(4) } }),
    exact: () => longRunOf(pair({ phases: [1 / 4, 1] }), 5),
    wrong: ["nobody need decide", () => longRunOf(pair({ phases: [1] }), 5)],
  },
  {
    name: "a hang that a shallow check does not see",
    model: chat({
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { takes: fixed(0), detection: { kind: "delay", takes: fixed(0), depth: "shallow" } },
      },
      fails: {
        hang: {
          life: exponential(50),
          stops: ["idle"],
          ends: [{ kind: "hang", repair: exponential(10), found: { kind: "after", takes: exponential(6) } }],
        },
      },
    }),
    exact: () => longRunOf(hung(1 / 6), 5),
    wrong: ["people see it twice as fast", () => longRunOf(hung(1 / 3), 5)],
  },
  {
    name: "a hang that a deep check sees before people do",
    model: chat({
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { takes: fixed(0), detection: { kind: "delay", takes: exponential(2), depth: "deep" } },
      },
      fails: {
        hang: {
          life: exponential(50),
          stops: ["idle"],
          ends: [{ kind: "hang", repair: exponential(10), found: { kind: "after", takes: exponential(6) } }],
        },
      },
    }),
    exact: () => longRunOf(seenDeep(1 / 2), 5),
    wrong: ["it sees it twice as late", () => longRunOf(seenDeep(1 / 4), 5)],
  },
  {
    name: "hangs that nobody sees, and crashes that come upon them",
    model: chat({
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { takes: fixed(0), detection: { kind: "delay", takes: fixed(0), depth: "shallow" } },
      },
      fails: {
        hang: {
          life: exponential(50),
          stops: ["idle"],
          ends: [{ kind: "hang", repair: exponential(10), found: { kind: "after", takes: exponential(6) } }],
        },
        crash: { life: exponential(40), stops: ["idle"], ends: [{ kind: "crash", repair: exponential(10) }] },
      },
    }),
    exact: () => longRunOf(troubles(1 / 6), 5),
    wrong: ["people find hangs twice as late", () => longRunOf(troubles(1 / 12), 5)],
  },
];
