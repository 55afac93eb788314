import { assert } from "../../base/assert.ts";
import type { Backend, Handlers } from "../backend.ts";
import { NONE } from "../plan.ts";

/** All nodes know each other. */
export const MESHED = 0;
/** They have dropped each other. */
export const PARTED = 1;
/** They are joining, or fail to. */
const MESHING = 2;

/** What the queue's timer stands for. */
const JOINED = 1;
const OVERFLOWS = 2;
const RECOVERS = 3;
const EMPTY = 4;

const perSecond = ({ plan, world }: Backend, cell: number): number =>
  plan.cells[cell].membership.handles[world.cells.nodes[cell]];

const joinAll = ({ plan, world }: Backend, cell: number): number =>
  plan.cells[cell].membership.joinAll[world.cells.nodes[cell]];

/** The queue whose delay is as long as the silence after which nodes drop each other; Infinity where they never do. */
const limit = (backend: Backend, cell: number): number => {
  const { silence, keeps } = backend.plan.cells[cell].membership;
  return keeps ? Number.POSITIVE_INFINITY : perSecond(backend, cell) * silence;
};

/** How fast the queue grows. While its delay is over the silence, every node is dropped, and joins, once a silence. */
const growth = (backend: Backend, cell: number): number => {
  const { inflow, flapping } = backend.world.cells;
  const again =
    flapping[cell] === 1 ? joinAll(backend, cell) / backend.plan.cells[cell].membership.silence : 0;
  return inflow[cell] + again - perSecond(backend, cell);
};

/** Counts the queue up to now; between its turns it moves in a straight line, and never below zero. */
const count = (backend: Backend, cell: number): void => {
  const { queue, countedAt } = backend.world.cells;
  const { now } = backend.simulation;
  queue[cell] = Math.max(0, queue[cell] + growth(backend, cell) * (now - countedAt[cell]));
  countedAt[cell] = now;
};

/** How many messages wait in a cell's queue at a time that is not before the last event, nor after the next one; changes nothing. */
export const membershipQueueAt = (backend: Backend, cell: number, at: number): number => {
  const { queue, countedAt, mesh } = backend.world.cells;
  if (mesh[cell] !== MESHING) return 0;
  return Math.max(0, queue[cell] + growth(backend, cell) * (at - countedAt[cell]));
};

const turnAt = (backend: Backend, cell: number, turn: number, at: number): void => {
  backend.world.cells.turn[cell] = turn;
  backend.simulation.arm(backend.timers.queueTurns + cell, at);
};

const setFlapping = (backend: Backend, cell: number, flaps: 0 | 1): void => {
  backend.world.cells.flapping[cell] = flaps;
  if (flaps === 1) backend.tell.cellFlapping(cell, backend.world.cells.queue[cell]);
  else backend.tell.cellCalm(cell);
};

/** Sets the queue's timer to the next instant at which its straight line bends. */
const plan = (backend: Backend, cell: number): void => {
  const { queue, joinsUntil, inflow, flapping } = backend.world.cells;
  const { now } = backend.simulation;
  const most = limit(backend, cell);
  if (queue[cell] > most && flapping[cell] === 0) setFlapping(backend, cell, 1);
  else if (queue[cell] < most && flapping[cell] === 1) setFlapping(backend, cell, 0);
  const slope = growth(backend, cell);
  let turn = 0;
  let at = Number.POSITIVE_INFINITY;
  if (slope > 0 && flapping[cell] === 0 && most < Number.POSITIVE_INFINITY) {
    turn = OVERFLOWS;
    at = now + Math.max(0, most - queue[cell]) / slope;
  } else if (slope < 0 && flapping[cell] === 1) {
    turn = RECOVERS;
    at = now + Math.max(0, queue[cell] - most) / -slope;
  } else if (slope < 0 && inflow[cell] === 0) {
    turn = EMPTY;
    at = now + queue[cell] / -slope;
  }
  if (inflow[cell] > 0 && joinsUntil[cell] < at) turnAt(backend, cell, JOINED, joinsUntil[cell]);
  else if (turn !== 0) turnAt(backend, cell, turn, at);
  else backend.simulation.disarm(backend.timers.queueTurns + cell);
};

const forgetQueue = ({ world, simulation, timers }: Backend, cell: number): void => {
  const { queue, inflow, flapping, countedAt } = world.cells;
  queue[cell] = 0;
  inflow[cell] = 0;
  flapping[cell] = 0;
  countedAt[cell] = simulation.now;
  simulation.disarm(timers.queueTurns + cell);
};

/** All good nodes join anew, evenly over `spread` seconds, with an empty queue to begin with. */
export const beginMeshing = (backend: Backend, cell: number, spread: number): void => {
  const { mesh, queue, inflow, joinsUntil } = backend.world.cells;
  forgetQueue(backend, cell);
  mesh[cell] = MESHING;
  const messages = joinAll(backend, cell);
  backend.tell.cellMeshing(cell, messages);
  joinsUntil[cell] = backend.simulation.now + spread;
  if (spread > 0) inflow[cell] = messages / spread;
  else queue[cell] = messages;
  plan(backend, cell);
};

/** The nodes no longer know each other. */
export const part = (backend: Backend, cell: number): void => {
  forgetQueue(backend, cell);
  backend.world.cells.mesh[cell] = PARTED;
  backend.tell.cellParted(cell);
};

/** Whether the network between a cell's nodes is there. */
export const networkServes = ({ plan, world }: Backend, cell: number): boolean => {
  const { network } = plan.cells[cell];
  return network === NONE || world.groups.serves[network] === 1;
};

/** The network went: nodes drop each other when it stays away for the silence, unless they keep whom they know. */
export const networkLost = (backend: Backend, cell: number): void => {
  const { simulation, timers, plan, world } = backend;
  if (world.cells.running[cell] === 0 || world.cells.mesh[cell] === PARTED) return;
  if (plan.cells[cell].membership.keeps) return;
  simulation.arm(timers.partNoticed + cell, simulation.now + plan.cells[cell].membership.silence);
};

/** The network is back: nodes that have dropped each other all join at once. */
export const networkReturned = (backend: Backend, cell: number): void => {
  const { simulation, timers, plan, world } = backend;
  simulation.disarm(timers.partNoticed + cell);
  if (world.cells.running[cell] === 0 || world.cells.mesh[cell] !== PARTED) return;
  beginMeshing(backend, cell, plan.cells[cell].membership.rejoin);
};

/** A node is gone; the others handle less. */
export const nodeLeaves = (backend: Backend, cell: number): void => {
  count(backend, cell);
  backend.world.cells.nodes[cell]--;
  if (backend.world.cells.mesh[cell] === MESHING) plan(backend, cell);
};

/** A node is back, and joins: a node's share of what it costs all nodes to join. */
export const nodeJoins = (backend: Backend, cell: number): void => {
  const { nodes, queue, mesh, running } = backend.world.cells;
  count(backend, cell);
  nodes[cell]++;
  if (running[cell] === 0 || mesh[cell] === PARTED) return;
  queue[cell] += joinAll(backend, cell) / nodes[cell];
  if (mesh[cell] === MESHED && queue[cell] <= limit(backend, cell)) return;
  mesh[cell] = MESHING;
  plan(backend, cell);
};

/** The joining of nodes and its queue. Subjects are cells. */
export const membershipHandlers: Handlers = {
  partNoticed: part,
  queueTurns(backend, cell) {
    const { queue, inflow, mesh, turn } = backend.world.cells;
    assert(mesh[cell] === MESHING, "only a cell whose nodes join has a queue that turns");
    count(backend, cell);
    if (turn[cell] === EMPTY) {
      forgetQueue(backend, cell);
      mesh[cell] = MESHED;
      return backend.tell.cellSettled(cell);
    }
    if (turn[cell] === JOINED) inflow[cell] = 0;
    else {
      queue[cell] = limit(backend, cell);
      setFlapping(backend, cell, turn[cell] === OVERFLOWS ? 1 : 0);
    }
    plan(backend, cell);
  },
};
