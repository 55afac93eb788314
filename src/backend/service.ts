import type { Backend, Handlers } from "./backend.ts";
import { reviewBacklogs } from "./backlog/backlog.ts";
import { reviewCell } from "./cells/restart.ts";
import { onlineAt, onlineSince } from "./clients/online.ts";
import { cellChanged, integratePhones, planStep } from "./clients/phones.ts";
import { heedAllTools, silenceChanged, standbyChanged } from "./failover/switching.ts";
import { resumeUpkeep } from "./faults/upkeep.ts";
import { inputFalls, inputRises } from "./gates/gates.ts";
import { paceLife } from "./lives/pace.ts";
import { countTraffic, tellMessages } from "./messages/traffic.ts";
import { reviewIncident } from "./people/incident.ts";
import { NONE, type SharePart } from "./plan.ts";
import { settle } from "./settle.ts";

/** The part of its users that a cell's services can serve: users are spread over the groups of each service alike. */
const servicesShare = ({ plan, world }: Backend, cell: number): number => {
  let share = 1;
  for (const service of plan.cells[cell].services) {
    const { groups } = plan.services[service];
    const serving = world.services.serving[service];
    // Phones of a front server that is gone are counted as disconnected already.
    if (service === plan.cells[cell].front && groups > 1) share *= serving > 0 ? 1 : 0;
    else share *= serving / groups;
  }
  return share;
};

/** The part of the groups of one name that serve; those of a cell do so only while it is open. */
const servingPart = ({ plan, world }: Backend, { services, networks, groups }: SharePart): number => {
  let serving = 0;
  for (const service of services) {
    const { cell } = plan.services[service];
    if (cell === NONE || world.cells.open[cell] === 1) serving += world.services.serving[service];
  }
  for (const network of networks) serving += world.groups.serves[network];
  return serving / groups;
};

/** What the model's own condition or share says. */
const conditionShare = (backend: Backend): number => {
  const { serving } = backend.plan;
  if (serving.by === "gate") return backend.world.gates.open[serving.gate];
  let share = 1;
  for (const part of serving.parts) share *= servingPart(backend, part);
  return share;
};

/** The served share right now, added up anew: connected phones that all services can serve, or the model's condition. */
const servedShare = (backend: Backend): number => {
  const { plan, world } = backend;
  if (plan.phones === null) return conditionShare(backend);
  const { pools, cells } = world;
  let served = 0;
  let online = 0;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    const cell = pools.cell[pool];
    const all = onlineAt(backend, pool, backend.simulation.now);
    online += all;
    if (cells.open[cell] === 0) continue;
    // At rest all are connected.
    const connected = pools.stepping[pool] === 1 ? Math.min(pools.connected[pool], all) : all;
    served += connected * servicesShare(backend, cell);
  }
  return online === 0 ? 1 : Math.min(1, served / online);
};

/** Whether the share begins to move at this instant: it is stated then, for a line is drawn from where it was stated last. */
const beginsToMove = ({ world, simulation }: Backend): boolean =>
  world.stated.at[0] !== simulation.now && world.walkedTo.moving[0] === 1;

const state = (backend: Backend, ramped: 0 | 1): number => {
  const { stated } = backend.world;
  const share = servedShare(backend);
  if (share !== stated.share[0] || ramped === 1 || beginsToMove(backend)) {
    const turns = (share === 0) !== (stated.share[0] === 0);
    const online = backend.plan.phones === null ? 0 : onlineSince(backend, stated.at[0]);
    stated.share[0] = share;
    stated.at[0] = backend.simulation.now;
    backend.tell.served(share, online, ramped);
    if (turns) for (const life of backend.plan.stopWhenDown) paceLife(backend, life);
  }
  return share;
};

const DAY = 86_400;

/** Sets the timer to when the day ends: whole days after the run began. */
export const awaitDayEnd = ({ simulation, timers }: Backend): void =>
  simulation.arm(timers.dayEnds, (Math.floor(simulation.now / DAY) + 1) * DAY);

/**
 * Who counts users is told once a day how many there were on average, even if nothing happens: 365 days divide a year
 * exactly. Messages are counted and told before any event.
 */
export const dayHandlers: Handlers = {
  dayEnds(backend) {
    if (backend.world.stated.at[0] !== backend.simulation.now) state(backend, 1);
    awaitDayEnd(backend);
  },
};

/** Before an event changes anything: phones on their way are counted up to now, under what held until now. */
export const beforeEvent = (backend: Backend): void => {
  if (integratePhones(backend)) {
    state(backend, 1);
    tellMessages(backend);
  } else countTraffic(backend);
};

/** After an event: cells open or close, failover looks, the share is stated, people look at it. */
export const afterEvent = (backend: Backend): void => {
  settleAll(backend);
  if (resumeUpkeep(backend)) settleAll(backend);
  heedAllTools(backend);
  reviewIncident(backend, state(backend, 0));
  // People may have stopped a cell by now.
  if (settleAll(backend)) state(backend, 0);
  planStep(backend);
};

/** Whether a step of phones is all that can happen in its event: it presses on no server, and nobody is at an incident. */
const isStepAlone = ({ plan, world }: Backend): boolean =>
  !plan.anyOverload && plan.backlogs.length === 0 && plan.messages === null && world.people.stage[0] === 0;

/** After a step of phones: it has changed no part, so nothing is to be settled; the share is stated, and people look at it. */
export const afterStep = (backend: Backend): void => {
  if (!isStepAlone(backend)) return afterEvent(backend);
  reviewIncident(backend, state(backend, 0));
  planStep(backend);
};

/** Groups, then cells, and again for what hangs on a cell, until nothing changes any more. Returns whether a cell opened or closed. */
const settleAll = (backend: Backend): boolean => {
  let changed = false;
  for (settle(backend); reviewParts(backend); settle(backend)) changed = true;
  return changed;
};

/** Cells, and then the work that waits at services. */
const reviewParts = (backend: Backend): boolean => {
  const isCellTurned = reviewCells(backend);
  return reviewBacklogs(backend) || isCellTurned;
};

const reviewCells = (backend: Backend): boolean => {
  let changed = false;
  for (let cell = 0; cell < backend.plan.cells.length; cell++) {
    if (!reviewCell(backend, cell)) continue;
    changed = true;
    const { feeds } = backend.plan.cells[cell];
    if (backend.world.cells.open[cell] === 1) inputRises(backend, feeds);
    else inputFalls(backend, feeds);
    reviewPools(backend, cell);
  }
  return changed;
};

/** A cell opened or closed: that is something to the pools that it serves, and to those that it could serve. */
const reviewPools = (backend: Backend, cell: number): void => {
  const { pools } = backend.world;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (!backend.plan.phones!.pools[pool].cells.includes(cell)) continue;
    if (pools.cell[pool] !== cell) standbyChanged(backend, pool);
    else {
      cellChanged(backend, pool);
      silenceChanged(backend, pool);
    }
  }
};
