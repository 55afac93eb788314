import type { Backend } from "../backend.ts";
import { networkLost, networkReturned } from "../cells/membership.ts";
import { awaitTurn, demandNow } from "../demand/turns.ts";
import { sparesOf } from "../failover/belief.ts";
import type { SwitchPlan } from "../failover/plan.ts";
import { isActing, isMoving, STAGE } from "../failover/seats.ts";
import { callAllOff, fillSeats, stepDown, tendSeats } from "../failover/tending.ts";
import { inputFalls, inputRises } from "../gates/gates.ts";
import { NONE } from "../plan.ts";
import { tendCopies, tendPlainCopies } from "../replication/copies.ts";
import { touchGroup } from "../touched.ts";
import { ROLE } from "../world.ts";
import { capacityIn } from "./capacity.ts";
import type { GroupVerdict } from "./scheme.ts";

const setServes = (backend: Backend, group: number, serves: 0 | 1): void => {
  const { world, plan, tell } = backend;
  if (world.groups.serves[group] === serves) return;
  world.groups.serves[group] = serves;
  if (serves === 1) tell.groupServes(group);
  else tell.groupDown(group);
  const { service, cells, feeds } = plan.groups[group];
  if (serves === 1) inputRises(backend, feeds);
  else inputFalls(backend, feeds);
  if (service !== NONE) world.services.serving[service] += serves === 1 ? 1 : -1;
  for (const cell of cells) {
    if (serves === 1) networkReturned(backend, cell);
    else networkLost(backend, cell);
  }
};

const actingIn = (backend: Backend, { seats }: SwitchPlan): number => {
  let acting = 0;
  for (const seat of seats) if (isActing(backend, seat)) acting++;
  return acting;
};

/** Asks the group's scheme what its members amount to now. */
const decide = (backend: Backend, group: number): GroupVerdict => {
  const { world, plan } = backend;
  const { rule, members, switching } = plan.groups[group];
  return rule({
    size: members.length,
    good: world.groups.good[group],
    capacity: capacityIn(backend, group),
    demand: demandNow(backend),
    surges: world.demand.factor[0],
    acting: switching === null ? 0 : actingIn(backend, switching),
    spares: switching === null || switching.elects ? 0 : sparesOf(backend, group),
  });
};

/** 1 while somebody takes over a seat of the group, 2 when that failed and nobody is at it. */
const takeoverIn = ({ world }: Backend, { seats }: SwitchPlan): number => {
  let state = 0;
  for (const seat of seats) {
    if (isMoving(world.seats.stage[seat])) return 1;
    if (world.seats.stage[seat] === STAGE.stuck) state = 2;
  }
  return state;
};

/** Of how many seats the loss is yet to be seen. */
const detectingIn = ({ world }: Backend, seats: Int32Array): number => {
  let detecting = 0;
  for (const seat of seats) if (world.seats.stage[seat] === STAGE.detecting) detecting++;
  return detecting;
};

/** Carries out what the scheme said of a group's seats. Returns what it says then. */
const carryOut = (
  backend: Backend,
  group: number,
  verdict: GroupVerdict,
  { seats, isInstant }: SwitchPlan,
): GroupVerdict => {
  if (verdict === "serves") return verdict;
  const { serves } = backend.world.groups;
  const wasDown = serves[group] === 0;
  if (!isInstant) setServes(backend, group, 0);
  if (verdict === "step-down") stepDown(backend, seats);
  else if (verdict === "down") callAllOff(backend, seats);
  else {
    const before = detectingIn(backend, seats);
    fillSeats(backend, seats);
    if (wasDown && detectingIn(backend, seats) > before) backend.tell.spareCame(group);
  }
  return verdict === "take-over" ? decide(backend, group) : verdict;
};

const reviewSeats = (backend: Backend, group: number, switching: SwitchPlan): GroupVerdict => {
  tendSeats(backend, switching.seats);
  if (switching.copies !== null) tendCopies(backend, group, switching);
  const verdict = carryOut(backend, group, decide(backend, group), switching);
  backend.world.groups.takeover[group] = takeoverIn(backend, switching);
  return verdict;
};

/** Whether the work of the service that a group is of would take too long to be done. */
const isLate = ({ world, plan }: Backend, group: number): boolean => {
  const { service } = plan.groups[group];
  return service !== NONE && world.backlogs.late[plan.services[service].backlog] === 1;
};

/** Asks the group's scheme what its members amount to now, and carries that out. */
export const reviewGroup = (backend: Backend, group: number): void => {
  const { world, plan } = backend;
  const { switching } = plan.groups[group];
  if (plan.anyLoss && (switching === null || (switching.copies === null && !switching.sharesData)))
    tendPlainCopies(backend, group);
  const verdict = switching === null ? decide(backend, group) : reviewSeats(backend, group, switching);
  awaitTurn(backend, group);
  const { stalled, reconciling } = world.groups;
  const hindered = stalled[group] + reconciling[group] > 0 || isLate(backend, group);
  setServes(backend, group, verdict === "serves" && !hindered ? 1 : 0);
};

/** What is asked of the service has changed: every group that nobody can take over in is looked at again. */
export const demandChanged = (backend: Backend): void => {
  backend.plan.groups.forEach(({ switching }, group) => {
    if (switching === null) touchGroup(backend, group);
  });
};

const beginSeats = ({ world, plan }: Backend, { seats, elects }: SwitchPlan, members: Int32Array): void => {
  if (!elects) for (const member of members) world.components.role[member] = ROLE.standsBy;
  for (const seat of seats) {
    const { home } = plan.seats[seat];
    world.seats.holder[seat] = home;
    world.seats.old[seat] = NONE;
    world.seats.candidate[seat] = NONE;
    world.seats.double[seat] = NONE;
    world.components.role[home] = ROLE.acts;
  }
};

/** All groups serve at the start. */
export const beginGroups = (backend: Backend): void => {
  const { world, plan, tell } = backend;
  plan.groups.forEach(({ members, service, switching }, group) => {
    world.groups.good[group] = members.length;
    world.groups.serves[group] = 1;
    if (switching !== null) beginSeats(backend, switching, members);
    if (service !== NONE) world.services.serving[service]++;
    tell.groupServes(group);
    if (plan.demand !== null) touchGroup(backend, group);
  });
};
