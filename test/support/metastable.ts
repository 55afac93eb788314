import { planOf, watch } from "./plans.ts";

/** Logins per second of the one server, seconds until a phone gives up, longest wait, and how often each connects anew. */
export const DIP = { rate: 1000, timeout: 5, within: 30, churn: 1 / 40 } as const;

/** Of the server, what those ask for who connect anew while all are well: churn × phones ÷ rate. */
export const phonesAt = (load: number): number => Math.round((load * DIP.rate) / DIP.churn);

/** When the dip begins: until then all is at rest. */
const BEGINS = 60;

/**
 * A server that does nothing for so many seconds, and phones that ask for `load` of what it can do. One phone more, which never
 * asks for anything, has a time-out `finer` times as short: only the width of the bins hangs on that.
 */
const dipModel = (load: number, seconds: number, finer = 1, phones: object = {}): object => ({
  services: { chat: { servers: 1 } },
  clusters: {
    site: {
      services: ["chat"],
      front: "chat",
      membership: { silence: "10 s", rejoin: "0 s", messages: 1e-9, power: 2, handles: "1000/s" },
    },
  },
  phones: {
    populations: {
      all: { online: phonesAt(load), home: "site" },
      grid: { online: 1, home: "site", churn: "0 per year", timeout: `${DIP.timeout / finer} s` },
    },
    churn: "1 per 40 s",
    notices: { from: "0 s", to: "1 s" },
    reconnect: { kind: "uniform", within: `${DIP.within} s` },
    login: { rate: "1k/s", holds: "1M", queue: "60k" },
    timeout: `${DIP.timeout} s`,
    ...phones,
  },
  faults: { dip: { kind: "slow", target: "chat-1", to: 1e-6, at: [`${BEGINS} s`], lasts: `${seconds} s` } },
});

/** The share that is connected so many seconds after a dip. */
export const connectedAfter = (
  load: number,
  seconds: number,
  { finer = 1, later = 1200, phones = {} } = {},
): number => {
  const { run } = watch(planOf(dipModel(load, seconds, finer, phones)));
  run.advanceTo(BEGINS + seconds + later);
  return run.world.pools.connected[0]! / phonesAt(load);
};

/** By halving, where a question that is answered with no at first and yes later is answered with yes, to a share. */
const turnOf = (isYes: (at: number) => boolean, most: number, exact: number): number => {
  if (!isYes(most)) return Number.POSITIVE_INFINITY;
  let [no, yes] = [0, most];
  while (yes - no > exact * yes) {
    const middle = (no + yes) / 2;
    if (isYes(middle)) yes = middle;
    else no = middle;
  }
  return yes;
};

/** The shortest dip in seconds that a load of 0.6 or more never recovers from; Infinity if it recovers from one of 40 s. */
export const shortestDip = (load: number, finer = 1): number =>
  turnOf((seconds) => connectedAfter(load, seconds, { finer }) < 0.5, 40, 2e-3);
