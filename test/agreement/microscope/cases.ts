import type { Policy, Storm } from "./storm.ts";

/** A storm, and when the phones that are connected are counted. */
export interface Case {
  readonly storm: Storm;
  readonly times: readonly number[];
}

/** So many times, each so many seconds after the one before; none of them the end of a wait that phones share. */
const every = (seconds: number, count = 12): number[] =>
  Array.from({ length: count }, (_, i) => seconds * (i + 1));

const minute = { kind: "uniform", within: 60 } as const;

/** 10 000 phones that come back faster than the front can let them in; who finds the short line full tries again. */
const refused: Storm = { phones: 10_000, policy: minute, rate: 120, queue: 300, timeout: 8, churn: 1 / 600 };

/** The same before a line so long that some give up while they wait, and their work is done in vain. */
const late: Storm = { ...refused, rate: 140, queue: 1500 };

/** Phones that first come within ten seconds: how many come later is a matter of their policy. */
const rushed: Storm = { ...refused, rate: 200, queue: 200 };

const quarters = every(15);

const backOff = { kind: "exponential", first: 10, base: 4, cap: 120 } as const;

const rush = (policy: Policy): Case => ({ storm: { ...rushed, policy }, times: quarters });

/** Every reconnect policy, before a front that refuses many. */
export const policies: Readonly<Record<string, Case>> = {
  uniform: { storm: refused, times: quarters },
  fixed: {
    storm: { ...refused, policy: { kind: "fixed", wait: 45 }, notices: [0, 60] },
    times: every(19.3),
  },
  immediate: {
    storm: { ...rushed, policy: { kind: "immediate", pause: 40 }, notices: [0, 30] },
    times: quarters,
  },
  phased: rush({
    kind: "phased",
    waits: [
      [0, 10],
      [2, 6],
      [30, 50],
    ],
  }),
  "linear with full jitter": rush({ kind: "linear", first: 10, step: 15, cap: 90, jitter: "full" }),
  "linear with equal jitter": rush({ kind: "linear", first: 10, step: 15, cap: 90, jitter: "equal" }),
  "linear without jitter": rush({ kind: "linear", first: 10, step: 11, grows: 6 }),
  "exponential with full jitter": rush(backOff),
  "exponential with equal jitter": rush({ ...backOff, jitter: "equal" }),
  "exponential with jitter around": rush({ ...backOff, factor: 1.6, jitter: "around", spread: 0.2 }),
  "exponential with decorrelated jitter": rush({ ...backOff, jitter: "decorrelated" }),
  "exponential without jitter": rush({ ...backOff, jitter: "none" }),
};

/** Every overload curve. */
export const overloads: Readonly<Record<string, Case>> = {
  ideal: { storm: refused, times: quarters },
  linear: {
    storm: { ...rushed, policy: backOff, overload: { kind: "linear", costs: 0.1, floor: 0.1 } },
    times: quarters,
  },
  "linear at its floor": {
    storm: { ...rushed, policy: backOff, overload: { kind: "linear", costs: 1, floor: 0.3 } },
    times: quarters,
  },
  congestion: {
    storm: { ...refused, timeout: 60, overload: { kind: "congestion", halves: 15, power: 1 }, queue: 4000 },
    times: quarters,
  },
  "congestion, steep": {
    storm: {
      ...refused,
      rate: 140,
      timeout: 30,
      overload: { kind: "congestion", halves: 10, power: 3 },
      queue: 3000,
    },
    times: quarters,
  },
};

/** What else phones and fronts can do. */
export const others: Readonly<Record<string, Case>> = {
  "late notice": { storm: { ...refused, notices: [10, 70] }, times: quarters },
  "work in vain": { storm: late, times: quarters },
  "work in vain, until phones wait long": {
    storm: {
      ...refused,
      policy: { kind: "exponential", first: 10, base: 10, cap: 300 },
      rate: 100,
      queue: 1200,
      churn: 0,
    },
    times: every(37.5, 20),
  },
  "much churn": { storm: { ...late, rate: 150, queue: 1000, timeout: 30, churn: 1 / 200 }, times: quarters },
  "several servers, services by chance": {
    storm: { ...refused, servers: 5, service: "exponential" },
    times: quarters,
  },
  "told when to come": { storm: { ...rushed, policy: backOff, retryAfter: [20, 80] }, times: quarters },
  "a gate that lets in a share": {
    storm: { ...refused, gate: { kind: "capped", at: 0.8 } },
    times: quarters,
  },
  "servers that were dead": { storm: { ...refused, notices: [10, 70], dead: 30 }, times: quarters },
  "a gate that opens slowly": {
    storm: { ...refused, notices: [5, 20], dead: 30, gate: { kind: "ramp", from: 0.2, over: 100 } },
    times: quarters,
  },
  "giving up": {
    storm: { ...rushed, policy: backOff, patience: { attempts: 3, returns: [20, 90] } },
    times: quarters,
  },
  "a budget of retries": {
    storm: { ...rushed, policy: backOff, budget: { share: 0.1, rate: 0.004, most: 0.3 } },
    times: quarters,
  },
  "sessions that are kept": {
    storm: { ...refused, rate: 60, resume: { within: 70, costs: 0.5 } },
    times: quarters,
  },
};

/** Sessions that end while their phones still try, beside new ones of those who have just lost their link. */
export const sessionsUnderChurn: Case = {
  storm: { ...refused, rate: 80, churn: 1 / 100, resume: { within: 30, costs: 0.3 } },
  times: quarters,
};

/** Phones that all come at the same instants, again and again. */
export const together: Case = {
  storm: { ...refused, policy: { kind: "fixed", wait: 45 } },
  times: every(45).map((time) => time + 15),
};

/** What users write to each other meanwhile; looked at while many are away, for cohorts at rest count messages only now and then. */
export const messages: Readonly<Record<string, Case>> = {
  "that all are kept": {
    storm: { ...refused, messages: { sends: 0.05, keeps: 1, until: 84 } },
    times: every(7),
  },
  "some of which are given up": {
    storm: { ...refused, churn: 0, messages: { sends: 0.05, keeps: 0.6, until: 84 } },
    times: every(7),
  },
  "more than servers can take": {
    storm: { ...refused, churn: 0, messages: { sends: 0.05, keeps: 0.8, relays: 250, until: 84 } },
    times: every(7),
  },
};
