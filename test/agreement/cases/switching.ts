import { longRunOf, sharesOf } from "../../support/exact/long-run.ts";
import { always, regenerative } from "../../support/exact/regenerative.ts";
import { chainOf, chainOfTable, type Way } from "../../support/exact/states.ts";
import { type Case, chat, crash, exponential } from "./case.ts";

const [fails, repairs] = [1 / 50, 1 / 10];

const group = (failover: object) =>
  chat({ servers: 2, scheme: { kind: "primary-backup", failover }, crash: crash(50, 10) });

/**
 * With `go-on` the old one has lost its place once the switch is on its way: when it is back it stands by, and the pair stays
 * down until the switch (2 h) is over. With nobody left, whoever is repaired first is switched to. While both are back either
 * may be lost: the switch begins anew to the one that is left, or goes on.
 */
const goesOn = chainOfTable(
  {
    both: { one: fails, switching: fails },
    one: { both: repairs, none: fails },
    switching: { one: 1 / 2, bothBack: repairs, none: fails },
    bothBack: { both: 1 / 2, switching: 2 * fails },
    none: { switching: 2 * repairs },
  },
  ["switching", "bothBack", "none"],
);

/** As it is by default: the old one acts again at once. */
const cancels = chainOfTable(
  {
    both: { one: fails, switching: fails },
    one: { both: repairs, none: fails },
    switching: { one: 1 / 2, both: repairs, none: fails },
    none: { switching: repairs, one: repairs },
  },
  ["switching", "none"],
);

/** A cold spare that takes a while to start; the one that acted acts again at once when it is back before that. */
const coldStart = (starts: number) =>
  chainOfTable(
    {
      both: { switching: fails },
      one: { both: repairs, none: fails },
      switching: { one: starts, both: repairs },
      none: { switching: repairs, one: repairs },
    },
    ["switching", "none"],
  );

type Stage = "acts" | "decides" | "switches" | "none";

/**
 * One acts and two stand by. By what happens at the place of the acting one, and how many others are good. The one to switch
 * to may be lost: while somebody decides another is named; in the switch the next one is tried, or all begins from the
 * decision.
 */
const candidates = (rule: "next" | "cancel") => {
  const [fails, repairs, decides, switches] = [1 / 30, 1 / 15, 1 / 5, 1 / 10];
  const chain = chainOf<readonly [stage: Stage, others: number]>(["acts", 2], {
    ways: ([stage, others]): Way<readonly [Stage, number]>[] => {
      const back: Way<readonly [Stage, number]> = [[stage, others + 1], (2 - others) * repairs];
      if (stage === "acts")
        return [
          back,
          [others > 0 ? ["decides", others] : ["none", 0], fails],
          [["acts", others - 1], others * fails],
        ];
      if (stage === "none")
        return [
          [["acts", 0], repairs],
          [["decides", 1], 2 * repairs],
        ];
      const fewer = (to: Stage): readonly [Stage, number] => (others > 1 ? [to, others - 1] : ["none", 0]);
      if (stage === "decides")
        return [
          back,
          [["acts", others], repairs],
          [["switches", others], decides],
          [fewer("decides"), others * fails],
        ];
      return [
        back,
        [["acts", others], repairs],
        // The new one acts; of its two others those are good that were so beside it.
        [["acts", others - 1], switches],
        [fewer(rule === "next" ? "switches" : "decides"), fails],
        [fewer("switches"), (others - 1) * fails],
      ];
    },
    down: ([stage]) => stage !== "acts",
  });
  const shares = sharesOf(chain);
  const deciding = chain.names.reduce(
    (sum, [stage], place) => sum + (stage === "decides" ? shares[place] : 0),
    0,
  );
  return { ...longRunOf(chain, 5), "fact:decided": deciding * decides };
};

/** After the switch (2 h) users arrive late (3 h), whether or not the old one is back meanwhile. */
const tail = (late: number) =>
  chainOfTable(
    {
      both: { one: fails, switching: fails },
      one: { both: repairs, none: fails },
      switching: { late: 1 / 2, both: repairs, none: fails },
      late: { one: late, lateBothBack: repairs, none: fails },
      lateBothBack: { both: late, late: fails, switching: fails },
      none: { switching: repairs, one: repairs },
    },
    ["switching", "late", "lateBothBack", "none"],
  );

/**
 * By who acts: the first, the second, or nobody while it is switched to one of them, or while both are bad and one of them
 * is still the one that acts. `waits`: both are good, the second acts; `back`: it is switched back in good order.
 */
const failBack = (waits: number) =>
  chainOfTable(
    {
      first: { toSecond: fails, firstAlone: fails },
      firstAlone: { first: repairs, noneOfFirst: fails },
      toSecond: { secondAlone: 1 / 2, first: repairs, noneOfFirst: fails },
      secondAlone: { waits: repairs, noneOfSecond: fails },
      waits: { back: waits, secondAlone: fails, toFirst: fails },
      back: { first: 1 / 2, secondAlone: fails, toFirst: fails },
      toFirst: { firstAlone: 1 / 2, waits: repairs, noneOfSecond: fails },
      noneOfFirst: { firstAlone: repairs, toSecond: repairs },
      noneOfSecond: { secondAlone: repairs, toFirst: repairs },
    },
    ["toSecond", "back", "toFirst", "noneOfFirst", "noneOfSecond"],
  );

type Few = readonly [state: "both" | "one" | "stuck" | "none", lately: boolean];

/** One switch at most in 60 h; a loss within that time leaves the pair stuck until the old one is back, or both were bad. */
const limited = (hours: number) => {
  const chain = chainOf<Few>(
    ["both", false],
    {
      ways: ([state, lately]): Way<Few>[] => {
        const switched: Few = lately ? ["stuck", true] : ["one", true];
        if (state === "both")
          return [
            [["one", lately], fails],
            [switched, fails],
          ];
        if (state === "one")
          return [
            [["both", lately], repairs],
            [["none", lately], fails],
          ];
        if (state === "stuck")
          return [
            [["both", lately], repairs],
            [["none", lately], fails],
          ];
        return [
          [["one", lately], repairs],
          [switched, repairs],
        ];
      },
      down: ([state]) => state === "stuck" || state === "none",
    },
    [["stuck", false]],
  );
  const lately = chain.names.flatMap(([, flag], place) => (flag ? [place] : []));
  const ends = (place: number) => [[chain.numberOf([chain.names[place][0], false]), 1]] as const;
  return regenerative(chain, [{ states: lately, lasts: always(hours), ends }]);
};

/** What a switch does when something comes between, and what comes after it. */
export const switching: readonly Case[] = [
  {
    name: "a switch that goes on when the old one is back",
    model: group({ takes: exponential(2), whenOldReturns: "go-on" }),
    exact: () => longRunOf(goesOn, 5),
    wrong: ["it is called off", () => ({ unavailable: longRunOf(cancels).unavailable })],
    study: { runs: 200 },
  },
  ...(["next", "cancel"] as const).map(
    (rule): Case => ({
      name: `two backups, and ${rule} when the one to switch to is lost`,
      model: chat({
        servers: 3,
        scheme: {
          kind: "primary-backup",
          backups: 2,
          failover: {
            takes: exponential(10),
            policy: { kind: "semi-automatic", decide: exponential(5) },
            whenCandidateFails: rule,
          },
        },
        crash: crash(30, 15),
      }),
      exact: () => candidates(rule),
      wrong: ["the other rule", () => candidates(rule === "next" ? "cancel" : "next")],
      study: { runs: 200 },
      quick: rule === "next" ? "all" : "nothing",
    }),
  ),
  {
    name: "users who arrive 3 h after the switch",
    model: group({ takes: exponential(2), tail: exponential(3) }),
    exact: () => longRunOf(tail(1 / 3), 5),
    wrong: ["they arrive after 1 h", () => ({ unavailable: longRunOf(tail(1)).unavailable })],
  },
  {
    name: "a way back to where it began, 15 h after that is there again",
    model: group({ takes: exponential(2), failBack: { kind: "when-repaired", after: exponential(15) } }),
    exact: () => longRunOf(failBack(1 / 15), 5),
    wrong: ["nobody goes back", () => ({ outages: longRunOf(failBack(1e-9)).outages })],
    study: { runs: 200 },
  },
  {
    name: "a limit of one switch in 60 h",
    model: group({ limit: { switches: 1, within: "60 h" } }),
    exact: () => limited(60),
    wrong: ["in 20 h", () => limited(20)],
  },
  {
    name: "a cold spare whose start is called off when the old one is back",
    model: chat({
      servers: 2,
      scheme: { kind: "standby", active: 1, dormant: 0, start: exponential(3) },
      crash: crash(50, 10),
    }),
    exact: () => longRunOf(coldStart(1 / 3), 5),
    wrong: ["it starts twice as fast", () => ({ unavailable: longRunOf(coldStart(2 / 3)).unavailable })],
  },
];
