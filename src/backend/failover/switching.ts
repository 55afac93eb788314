import type { Backend, Handlers } from "../backend.ts";
import { cellChanged, dropAll } from "../clients/phones.ts";
import { forgetSessions } from "../clients/sessions.ts";
import type { Draw } from "../draw.ts";
import { happens, startLife } from "../draws.ts";
import { type FailoverPlan, NONE } from "../plan.ts";
import { freeFrom, note } from "./limit.ts";
import type { SwitchLimit } from "./spec.ts";

/** What is done about where a pool's phones are served. */
const STAGE = {
  idle: 0,
  underWay: 1,
  /** A switch failed, and nobody tries again but people. */
  failed: 2,
  detecting: 3,
  deciding: 4,
  /** Switched, but the phones do not know yet. */
  tail: 5,
  backWaiting: 6,
  backSwitching: 7,
} as const;

const cellsOf = ({ plan }: Backend, pool: number): Int32Array => plan.phones?.pools[pool].cells ?? NO_CELLS;
const NO_CELLS = new Int32Array();

/** The cell that a pool could be switched to, NONE when there is none that serves. */
const otherCell = (backend: Backend, pool: number): number => {
  const { world } = backend;
  for (const cell of cellsOf(backend, pool))
    if (cell !== world.pools.cell[pool]) return world.cells.open[cell] === 1 ? cell : NONE;
  return NONE;
};

const isServed = ({ world }: Backend, pool: number): boolean =>
  world.cells.open[world.pools.cell[pool]] === 1;

const ringOf = (pool: number, { switches }: SwitchLimit) => ({ who: pool, first: pool * switches });

/** The time in seconds from which on a pool may be switched by itself again. */
const limitEnds = ({ world }: Backend, pool: number, { limit }: FailoverPlan): number =>
  limit === null ? Number.NEGATIVE_INFINITY : freeFrom(world.poolSwitches, ringOf(pool, limit), limit);

/** Whether a pool was switched so often of late that only people do it. */
const isOverLimit = (backend: Backend, pool: number, failover: FailoverPlan): boolean =>
  backend.simulation.now < limitEnds(backend, pool, failover);

const noteSwitch = ({ world, simulation }: Backend, pool: number, { limit }: FailoverPlan): void => {
  if (limit !== null) note(world.poolSwitches, ringOf(pool, limit), limit, simulation.now);
};

/** Whether switching could help a pool, and nobody is at it; after one that failed only people try again. */
export const canSwitch = (backend: Backend, pool: number, who: "policy" | "people"): boolean => {
  const { plan, world } = backend;
  const stage = world.pools.switching[pool];
  if (plan.failover === null || isServed(backend, pool) || otherCell(backend, pool) === NONE) return false;
  if (stage === STAGE.idle) return who === "people" || !isOverLimit(backend, pool, plan.failover);
  return who === "people" && (stage === STAGE.failed || stage === STAGE.detecting);
};

/** Comes to the next stage. Returns whether that takes no time. */
const turnTo = ({ world, simulation, timers }: Backend, pool: number, stage: number): boolean => {
  world.pools.switching[pool] = stage;
  simulation.disarm(timers.switchEnds + pool);
  return true;
};

const turnFor = (backend: Backend, pool: number, stage: number, laws: readonly Draw[] | null): boolean => {
  turnTo(backend, pool, stage);
  if (laws === null) return true;
  startLife(backend, backend.timers.switchEnds + pool, laws[pool]);
  return false;
};

const move = (backend: Backend, pool: number, failover: FailoverPlan): void => {
  backend.tell.switchBegan(pool, otherCell(backend, pool));
  turnFor(backend, pool, STAGE.underWay, failover.takes);
  heedTools(backend, pool, failover);
};

/** Begins to switch a pool to its other cell: somebody decides to, where that takes time, and then it is done. */
export const beginSwitch = (backend: Backend, pool: number): void => {
  const { failover } = backend.plan;
  if (failover === null) return;
  if (turnFor(backend, pool, STAGE.deciding, failover.decides)) move(backend, pool, failover);
};

/** The failover policy looks at a pool whose cell is silent: it switches, looks again, or leaves it to people. */
const look = (backend: Backend, pool: number): void => {
  const { plan, world, simulation, timers } = backend;
  if (plan.failover === null) return;
  const verdict = plan.failover.rule({ silentFor: simulation.now - world.pools.silentSince[pool] });
  if (verdict.do === "wait")
    simulation.arm(timers.failoverLooks + pool, simulation.now + verdict.recheckAfter);
  else if (verdict.do === "switch" && canSwitch(backend, pool, "policy")) beginSwitch(backend, pool);
};

/** The silence is known: the policy counts from now. */
const detected = (backend: Backend, pool: number): void => {
  backend.world.pools.silentSince[pool] = backend.simulation.now;
  turnTo(backend, pool, STAGE.idle);
  look(backend, pool);
};

const speaksAgain = (backend: Backend, pool: number): void => {
  const { world, plan, tell } = backend;
  const stage = world.pools.switching[pool];
  if (stage === STAGE.underWay && plan.failover?.oldReturns === "go-on") return;
  if (stage === STAGE.tail) return;
  if (stage === STAGE.underWay) tell.switchCalledOff(pool);
  turnTo(backend, pool, STAGE.idle);
  considerFailBack(backend, pool);
};

const fallsSilent = (backend: Backend, pool: number): void => {
  const { world, plan, simulation } = backend;
  const stage = world.pools.switching[pool];
  // A switch that outlives the return of its old cell does not begin anew.
  if (stage === STAGE.underWay || stage === STAGE.tail) return;
  world.pools.silentSince[pool] = simulation.now;
  if (turnFor(backend, pool, STAGE.detecting, plan.failover?.detects ?? null)) {
    turnTo(backend, pool, STAGE.idle);
    look(backend, pool);
  }
};

/** The cell of a pool went silent, or speaks again: then a switch under way is called off, unless it goes on by rule. */
export const silenceChanged = (backend: Backend, pool: number): void => {
  if (backend.plan.failover === null) return;
  backend.simulation.disarm(backend.timers.failoverLooks + pool);
  if (isServed(backend, pool)) speaksAgain(backend, pool);
  else fallsSilent(backend, pool);
};

/** The cell that a pool could be switched to opened or closed: whoever waits for it looks again. */
export const standbyChanged = (backend: Backend, pool: number): void => {
  const { world } = backend;
  if (!isServed(backend, pool)) {
    if (canSwitch(backend, pool, "policy")) look(backend, pool);
    return;
  }
  if (world.pools.switching[pool] >= STAGE.backWaiting) turnTo(backend, pool, STAGE.idle);
  considerFailBack(backend, pool);
};

/** A pool's first cell could serve it again: one waits a while, and switches back. */
const considerFailBack = (backend: Backend, pool: number): void => {
  const { world, plan } = backend;
  const { failover } = plan;
  if (failover === null || !failover.failsBack || world.pools.switching[pool] !== STAGE.idle) return;
  if (world.pools.cell[pool] === cellsOf(backend, pool)[0] || otherCell(backend, pool) === NONE) return;
  if (turnFor(backend, pool, STAGE.backWaiting, failover.backs)) switchBack(backend, pool, failover);
};

/** After too many switches of late one waits on, until there may be another. */
const switchBack = (backend: Backend, pool: number, failover: FailoverPlan): void => {
  const { simulation, timers } = backend;
  if (isOverLimit(backend, pool, failover))
    return simulation.arm(timers.switchEnds + pool, limitEnds(backend, pool, failover));
  backend.tell.switchBegan(pool, otherCell(backend, pool));
  turnFor(backend, pool, STAGE.backSwitching, failover.takes);
  heedTools(backend, pool, failover);
};

/** Whoever still holds a connection to the old cell finds it closed. */
const moveUsers = (backend: Backend, pool: number, failover: FailoverPlan): void => {
  const { world, tell } = backend;
  const other = otherCell(backend, pool);
  turnTo(backend, pool, STAGE.idle);
  if (other === NONE) {
    // The cell to switch to is gone: whoever waits for it looks again when it is back.
    tell.switchFailed(pool);
    return;
  }
  dropAll(backend, pool);
  // The sessions stay where they are.
  forgetSessions(backend, pool);
  world.pools.cell[pool] = other;
  noteSwitch(backend, pool, failover);
  tell.switched(pool, other);
  cellChanged(backend, pool);
  considerFailBack(backend, pool);
};

const switchOver = (backend: Backend, pool: number, failover: FailoverPlan): void => {
  if (otherCell(backend, pool) === NONE) return moveUsers(backend, pool, failover);
  if (!happens(backend, failover.coverage, failover.streams[pool])) {
    turnTo(backend, pool, isServed(backend, pool) ? STAGE.idle : STAGE.failed);
    return backend.tell.switchFailed(pool);
  }
  if (turnFor(backend, pool, STAGE.tail, failover.tails)) moveUsers(backend, pool, failover);
};

/** A switch stands still while what it cannot go on without is not there. */
const heedTools = ({ world, simulation, timers }: Backend, pool: number, { tools }: FailoverPlan): void => {
  const stage = world.pools.switching[pool];
  if (tools === NONE || (stage !== STAGE.underWay && stage !== STAGE.backSwitching)) return;
  simulation.setPace(timers.switchEnds + pool, world.gates.open[tools]);
};

/** After every event: what switches need may have come or gone. */
export const heedAllTools = (backend: Backend): void => {
  const { failover } = backend.plan;
  if (failover === null || failover.tools === NONE) return;
  for (let pool = 0; pool < backend.world.pools.cell.length; pool++) heedTools(backend, pool, failover);
};

const goesOn = (backend: Backend, pool: number, failover: FailoverPlan): void => {
  const stage = backend.world.pools.switching[pool];
  if (stage === STAGE.detecting) detected(backend, pool);
  else if (stage === STAGE.deciding) {
    if (otherCell(backend, pool) === NONE) turnTo(backend, pool, STAGE.idle);
    else move(backend, pool, failover);
  } else if (stage === STAGE.underWay) switchOver(backend, pool, failover);
  else if (stage === STAGE.backWaiting) switchBack(backend, pool, failover);
  else if (stage === STAGE.backSwitching && turnFor(backend, pool, STAGE.tail, failover.tails))
    moveUsers(backend, pool, failover);
  else if (stage === STAGE.tail) moveUsers(backend, pool, failover);
};

/** Switching between sites. Subjects are pools. */
export const failoverHandlers: Handlers = {
  failoverLooks: look,
  switchEnds(backend, pool) {
    if (backend.plan.failover !== null) goesOn(backend, pool, backend.plan.failover);
  },
};
