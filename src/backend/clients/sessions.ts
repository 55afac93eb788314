import type { Backend } from "../backend.ts";
import type { Span } from "./bins.ts";
import { binAt } from "./bins.ts";
import { populationOf } from "./cohorts.ts";
import { onlineAt } from "./online.ts";
import { clearRings, spread, takeDue, thinRings } from "./ring.ts";

/**
 * Sessions that servers keep for phones which are away. They are mixed well: of all phones of a pool that are away, queued or not,
 * the same share has one, whichever of them lost its link last. So of those who connect, or leave for good, as many take a
 * session with them, from all ends of sessions alike. Ends are kept in a ring divided by `scale`: to thin them all out is then one
 * multiplication.
 */
const THINNEST = 1e-100;

/** Forgets all sessions of a pool: the servers that kept them are gone, or nobody needs them. */
export const forgetSessions = ({ world: { sessions }, sessionEnds }: Backend, pool: number): void => {
  if (sessionEnds.length === 0) return;
  sessions.held[pool] = 0;
  sessions.away[pool] = 0;
  sessions.scale[pool] = 1;
  clearRings(sessionEnds[pool]);
};

/** Leaves a share of a pool's sessions, of all ends alike. */
const thin = ({ world: { sessions }, sessionEnds }: Backend, pool: number, share: number): void => {
  sessions.held[pool] *= share;
  sessions.scale[pool] *= share;
  if (sessions.scale[pool] > THINNEST) return;
  thinRings(sessionEnds[pool], sessions.scale[pool]);
  sessions.scale[pool] = 1;
};

/** Since this was done last, phones of a pool connected or left: they took their sessions with them. */
const settle = (backend: Backend, pool: number, time: number): void => {
  const { sessions, pools } = backend.world;
  const away = Math.max(0, onlineAt(backend, pool, time) - pools.connected[pool]);
  if (sessions.held[pool] > 0 && away < sessions.away[pool]) {
    if (away === 0) forgetSessions(backend, pool);
    else thin(backend, pool, away / sessions.away[pool]);
  }
  sessions.away[pool] = away;
};

const end = (backend: Backend, pool: number, bin: number, part: number): void => {
  const { sessions } = backend.world;
  const ended = takeDue(backend.sessionEnds[pool][0], bin, part) * sessions.scale[pool];
  sessions.held[pool] = Math.max(0, sessions.held[pool] - ended);
};

/** Ends the sessions that end in a span, the given part of what is left of its bin, and settles who has connected until it began. */
export const stepSessions = (backend: Backend, pool: number, span: Span, part: number): void => {
  if (populationOf(backend, pool).resume === null) return;
  settle(backend, pool, span.to);
  if (backend.world.sessions.held[pool] > 0) end(backend, pool, span.bin, part);
};

/** Ends the sessions that ended since a time, while nothing else happened to a pool's phones. */
export const endSessionsSince = (backend: Backend, pool: number, from: number): void => {
  const { resume } = populationOf(backend, pool);
  if (resume === null || backend.world.sessions.held[pool] === 0) return;
  const { now } = backend.simulation;
  if (now - from > resume.within + 2 * backend.bins.width) return forgetSessions(backend, pool);
  for (let bin = binAt(backend.bins, from); bin < binAt(backend.bins, now); bin++) end(backend, pool, bin, 1);
};

/** Phones of a pool lost their link over a span while their server lived: it keeps their sessions. They are away by now. */
export const keepSessions = (backend: Backend, pool: number, phones: number, span: Span): void => {
  const { resume } = populationOf(backend, pool);
  if (resume === null || !(phones > 0)) return;
  const { sessions } = backend.world;
  if (sessions.held[pool] === 0) forgetSessions(backend, pool);
  const { width } = backend.bins;
  // What would end in this very bin ends with the next: this one may have been looked at already.
  const earliest = (span.bin + 1) * width;
  const from = Math.max(earliest, span.from + resume.within);
  const to = Math.max(from, span.to + resume.within);
  spread(backend.sessionEnds[pool][0], span.bin, width, phones / sessions.scale[pool], from, to);
  sessions.held[pool] += phones;
  sessions.away[pool] = Math.max(0, onlineAt(backend, pool, span.to) - backend.world.pools.connected[pool]);
};

/** Settles who has connected up to now, before phones of a pool lose their links at this instant. */
export const settleSessions = (backend: Backend, pool: number): void => {
  if (populationOf(backend, pool).resume !== null) settle(backend, pool, backend.simulation.now);
};

/** A server is gone, one of so many good ones, with the sessions that it kept. */
export const loseSessions = (backend: Backend, pool: number, good: number): void => {
  if (populationOf(backend, pool).resume === null || backend.world.sessions.held[pool] === 0) return;
  if (good <= 1) forgetSessions(backend, pool);
  else thin(backend, pool, 1 - 1 / good);
};

/** The share of a pool's phones that are away which have a session, 0 … 1. */
export const resumable = ({ world: { sessions } }: Backend, pool: number): number =>
  sessions.away[pool] > 0 ? Math.min(1, sessions.held[pool] / sessions.away[pool]) : 0;

/** How many attempts of a pool wait in a queue or come in this step. */
const attemptsOf = ({ world, attempts, bins }: Backend, pool: number): number => {
  let sum = world.pools.live[pool];
  for (let kind = 1; kind < bins.classes; kind++) sum += attempts[pool * bins.classes + kind];
  return sum;
};

/** What a login costs a front on average, against a full one: the mean over the attempts that wait at a cell or come to it. */
export const meanCost = (backend: Backend, cell: number): number => {
  if (backend.sessionEnds.length === 0) return 1;
  const { cell: at } = backend.world.pools;
  let attempts = 0;
  let spared = 0;
  for (let pool = 0; pool < at.length; pool++) {
    if (at[pool] !== cell) continue;
    const own = attemptsOf(backend, pool);
    const { resume } = populationOf(backend, pool);
    attempts += own;
    if (resume !== null) spared += own * resumable(backend, pool) * (1 - resume.costs);
  }
  return attempts > 0 ? 1 - spared / attempts : 1;
};

/** The share of the attempts that wait at a cell or come to it which resume a session. */
export const resumedShare = (backend: Backend, cell: number): number => {
  if (backend.sessionEnds.length === 0) return 0;
  const { cell: at } = backend.world.pools;
  let attempts = 0;
  let resumed = 0;
  for (let pool = 0; pool < at.length; pool++) {
    if (at[pool] !== cell) continue;
    const own = attemptsOf(backend, pool);
    attempts += own;
    if (populationOf(backend, pool).resume !== null) resumed += own * resumable(backend, pool);
  }
  return attempts > 0 ? resumed / attempts : 0;
};
