import { f64, u8, u32, type Views } from "../../kernel/arena.ts";
import type { Fold } from "../../kernel/facts.ts";
import type { OutageRule } from "../metric.ts";
import { finish, pass, track, trackerShape } from "../outage-tracker.ts";
import { remember, ringShape } from "./fact-ring.ts";
import { OutageAccounts } from "./outage-accounts.ts";
import { partNames, partPlaces } from "./parts.ts";
import { phaseNames } from "./phases.ts";
import { rootOf } from "./root.ts";
import { heardNames, IDLE, KIND, NO_TROUBLE, roles, stages } from "./tracks.ts";
import { type Ledger, Walk } from "./walk.ts";
import type { WhoIsWho } from "./who-is-who.ts";

const shapeOf = (causes: number, parts: number) => ({
  ...trackerShape,
  ring: ringShape,
  /** The cause of the outage that goes on, and when that began; its number is one above that of those before. */
  root: u32(),
  rootAt: f64(),
  hasRoot: u8(),
  number: u32(),
  phases: f64(phaseNames.length),
  started: u32(causes),
  startedTime: f64(causes),
  held: f64(causes),
  prolonged: u32(parts),
  /** The last outage that a part has prolonged. */
  last: u32(parts),
});

type State = Views<ReturnType<typeof shapeOf>>;

/** Where the minutes of all outages of a run went; times in seconds. By place: of phases, of causes, of parts. */
export interface Attributed {
  /** Time in each phase; they sum to the downtime. */
  readonly phases: readonly number[];
  /** Outages that each cause began, and how long those lasted in all, whatever prolonged them; this sums to the downtime. */
  readonly started: readonly number[];
  readonly startedTime: readonly number[];
  /** Outages that another part began and that waited for this part. */
  readonly prolonged: readonly number[];
  /** Time for which the service waited for each cause; this sums to the downtime. */
  readonly held: readonly number[];
}

/** The fold that attributes outages, and what it has found when a run ended at a time. */
export interface Attribution {
  readonly fold: Fold;
  readonly value: (state: Views<Fold["shape"]>, end: number) => Attributed;
  /** Settles what is open at the end of a run; how many outages it had. Where it had none, there is nothing to ask for. */
  readonly settle: (state: Views<Fold["shape"]>, end: number) => number;
  /** The same outage by outage, in their order: of the run that was settled last. */
  readonly outages: OutageAccounts;
}

/** The cause of an outage is looked for as soon as it is known that one began: what began it may be forgotten later. */
const seeRoot = (state: State, who: WhoIsWho): void => {
  if (state.down[0] === 0 || (state.hasRoot[0] === 1 && state.rootAt[0] === state.beganAt[0])) return;
  state.hasRoot[0] = 1;
  state.rootAt[0] = state.beganAt[0];
  state.root[0] = rootOf(state.ring, who, state.beganAt[0]);
};

const ledgerOf = (
  state: State,
  root: number,
  { places, accounts }: { readonly places: readonly number[]; readonly accounts: OutageAccounts },
): Ledger => ({
  spend: (phase, seconds) => {
    state.phases[phase] += seconds;
    accounts.spend(state.number[0] - 1, phase, seconds);
  },
  hold: (cause, seconds) => {
    state.held[cause] += seconds;
    const part = places[cause];
    if (part === places[root] || state.last[part] === state.number[0]) return;
    state.last[part] = state.number[0];
    state.prolonged[part]++;
  },
});

const closer = (who: WhoIsWho, accounts: OutageAccounts, { from: counted = 0, threshold }: OutageRule) => {
  const places = partPlaces(who);
  return (state: State, _length: number, to: number): void => {
    const began = state.beganAt[0];
    const isKnown = state.hasRoot[0] === 1 && state.rootAt[0] === began;
    const root = isKnown ? state.root[0] : rootOf(state.ring, who, began);
    state.hasRoot[0] = 0;
    // An outage before the time that counts is none; one that goes on then begins there.
    if (counted > 0 && to <= counted) return;
    const from = Math.max(counted, began);
    const length = to - from;
    accounts.open(state.number[0]++, root);
    state.started[root]++;
    state.startedTime[root] += length;
    // A run may end at the very instant of the return.
    const isCut = state.backAt[0] !== to && state.share[0] < threshold;
    new Walk(state.ring, who, { from, to, isCut, root }, ledgerOf(state, root, { places, accounts })).run();
  };
};

type Hear = (state: State, time: number, ...numbers: number[]) => void;

/** Facts that a fault states which breaks nothing. */
const OF_FAULTS = ["faultBegan", "faultStruck", "faultEnded"] as const;

/** Listens to all facts that tell where time went, and settles an outage's account when it is over. */
const listeners = (
  rule: OutageRule,
  who: WhoIsWho,
  closing: ReturnType<typeof closer>,
): Record<string, Hear> => {
  const on: Record<string, Hear> = {};
  const timePasses = pass(rule, closing);
  const hear = (state: State, time: number, kind: number, subject: number): void => {
    timePasses(state, time);
    seeRoot(state, who);
    remember(state.ring, kind, time, subject);
  };
  for (const name of heardNames.filter((one) => !stages.includes(one as (typeof stages)[number]))) {
    const kind = KIND[name];
    const { subject } = roles[name];
    on[name] = (state, time, a, b) => hear(state, time, kind, subject === IDLE ? 0 : subject === 0 ? a : b);
  }
  if (Array.from(who.faultPhase).includes(NO_TROUBLE))
    for (const name of OF_FAULTS) {
      const told = on[name];
      on[name] = (state, time, fault, ...numbers) => {
        if (who.faultPhase[fault] !== NO_TROUBLE) told(state, time, fault, ...numbers);
      };
    }
  on.jobStage = (state, time, _component, life, stage) => hear(state, time, KIND[stages[stage]], life);
  const follow = track(rule, closing);
  on.served = (state, time, share, online, ramped) => {
    follow(state, time, share, online, ramped);
    seeRoot(state, who);
  };
  return on;
};

/**
 * Attributes every moment of every outage to a phase and to a cause, and every outage to what began it. Settled when an outage
 * is over, from facts alone. Units: s, and 1 for counts. Estimand: as the study says.
 */
export const attributionOf = (rule: OutageRule, who: WhoIsWho): Attribution => {
  const accounts = new OutageAccounts();
  const closing = closer(who, accounts, rule);
  const close = finish(rule, closing);
  const settle: Attribution["settle"] = (views, end) => {
    const state = views as unknown as State;
    close(state, end);
    accounts.first(state.number[0]);
    return accounts.length;
  };
  return {
    outages: accounts,
    fold: {
      name: "attribution",
      shape: shapeOf(who.causes.length, partNames(who).length),
      on: listeners(rule, who, closing) as unknown as Fold["on"],
    },
    settle,
    value: (views, end) => {
      const state = views as unknown as State;
      settle(views, end);
      return {
        phases: Array.from(state.phases),
        started: Array.from(state.started),
        startedTime: Array.from(state.startedTime),
        prolonged: Array.from(state.prolonged),
        held: Array.from(state.held),
      };
    },
  };
};
