import { expm1 } from "../../base/math.ts";
import type { Backend } from "../backend.ts";
import { NONE } from "../plan.ts";
import { binAt, longestWait } from "./bins.ts";
import { payForTryingInVain } from "./budget.ts";
import { populationOf, waitLong } from "./cohorts.ts";
import { churnOf, onlineAt } from "./online.ts";
import { carryOver, clearRings } from "./ring.ts";
import { endSessionsSince } from "./sessions.ts";
import { stepClosed } from "./steps.ts";

/** After so many of the longest waits in vain, phones are spread as evenly as they will ever be. */
const FORGOTTEN = 6;

/** Sets the span to what is left of the bin in which a time lies, `until` at most. Returns which part of the rest that is. */
export const enterBin = ({ views: { span }, bins }: Backend, from: number, until: number): number => {
  const bin = binAt(bins, from);
  const end = (bin + 1) * bins.width;
  span.from = from;
  span.bin = bin;
  span.to = Math.min(end, until);
  return span.to === end ? 1 : (span.to - from) / (end - from);
};

/** Walks a pool of a closed cell from where it was counted last to now, bin by bin. */
const walkClosed = (backend: Backend, pool: number): void => {
  const { integratedAt } = backend.world.pools;
  const { now } = backend.simulation;
  const { span } = backend.views;
  while (integratedAt[pool] < now) {
    const part = enterBin(backend, integratedAt[pool], now);
    stepClosed(backend, pool, span, part);
    if (part === 1) carryOver(backend.due[pool], span.bin);
    integratedAt[pool] = span.to;
  }
};

/** Whether phones that try in vain for long stay as they are: a wait that never varies mixes nothing. */
const keepsStep = (backend: Backend, pool: number): boolean =>
  populationOf(backend, pool).inVain.every(({ part: { from, to } }) => from === to);

/** Brings a pool of a closed cell up to now. Nothing was served meanwhile, so nothing depended on it: it is done when needed. */
export const catchUp = (backend: Backend, pool: number): void => {
  const { pools } = backend.world;
  const { now } = backend.simulation;
  const away = now - pools.integratedAt[pool];
  // A closed cell has no guests.
  if (backend.plan.phones!.pools[pool].home !== NONE) {
    pools.integratedAt[pool] = now;
    return;
  }
  if (away <= FORGOTTEN * longestWait(populationOf(backend, pool)) || keepsStep(backend, pool))
    return walkClosed(backend, pool);
  endSessionsSince(backend, pool, pools.integratedAt[pool]);
  const online = onlineAt(backend, pool, now);
  const before = onlineAt(backend, pool, pools.integratedAt[pool]);
  const gone = before > 0 ? online / before : 1;
  pools.connected[pool] *= (1 + expm1(-churnOf(backend, pool) * away)) * Math.min(1, gone);
  clearRings(backend.due[pool]);
  waitLong(backend, pool, online - pools.connected[pool], now);
  payForTryingInVain(backend, pool, online - pools.connected[pool], away);
  pools.integratedAt[pool] = now;
};
