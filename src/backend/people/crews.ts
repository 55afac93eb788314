import type { Backend, Handlers } from "../backend.ts";
import { oneOf } from "../draws.ts";
import { endOf } from "../lives/ends.ts";
import { NONE } from "../plan.ts";
import { nextTurn, peopleAt } from "./hours.ts";
import { beginJob, crewOf, forgetJob, leaveJob } from "./jobs.ts";
import { append, insert, isEmpty, lengthOf, remove, takeAt } from "./lines.ts";
import { partFor, takesPart } from "./spares.ts";

const onDuty = ({ plan, world, simulation }: Backend, crew: number): number => {
  const { size, hours } = plan.crews[crew];
  if (world.crews.away[crew] > 0) return 0;
  return hours === null ? size : peopleAt(hours, simulation.now);
};

const isAnyFree = (backend: Backend, crew: number): boolean =>
  backend.world.crews.busy[crew] < onDuty(backend, crew);

/** A job waits for its crew: behind those before it, or (`first`, for one that was begun) ahead of its equals. */
const lineUp = (backend: Backend, crew: number, life: number, among: "last" | "first"): void => {
  const { plan, world, simulation, timers } = backend;
  const { discipline, escalate } = plan.crews[crew];
  const { goesAhead } = discipline;
  if (among === "last" && goesAhead === null) append(world.crews, crew, life);
  else {
    const { priority } = endOf(backend, life);
    insert(world.crews, crew, life, (other) => {
      if (goesAhead === null) return true;
      const waits = endOf(backend, other).priority;
      return among === "first" ? !goesAhead(waits, priority) : goesAhead(priority, waits);
    });
  }
  if (escalate !== null) simulation.arm(timers.jobEscalates + life, simulation.now + escalate.after);
};

const takeNext = (backend: Backend, crew: number): number => {
  const { plan, world, simulation, timers } = backend;
  const { discipline, next, escalate } = plan.crews[crew];
  const waiting = discipline.next === "first" ? 1 : lengthOf(world.crews, crew);
  const life = takeAt(world.crews, crew, waiting === 1 ? 0 : oneOf(backend, waiting, next));
  if (escalate !== null) simulation.disarm(timers.jobEscalates + life);
  return life;
};

const assign = (backend: Backend, crew: number, life: number): void => {
  const { plan, world } = backend;
  world.crews.busy[crew]++;
  if (plan.crews[crew].lists) append(world.atWork, crew, life);
  beginJob(backend, life);
};

const unassign = ({ plan, world }: Backend, crew: number, life: number): void => {
  world.crews.busy[crew]--;
  if (plan.crews[crew].lists) remove(world.atWork, crew, life);
};

/** Of the jobs that a crew does, the least urgent, and of those the one begun last; one that ends at this instant is done. */
const leastUrgent = (backend: Backend, crew: number): number => {
  const { world, simulation, timers } = backend;
  let least = NONE;
  for (let one = world.atWork.first[crew]; one !== 0; one = world.atWork.next[one - 1]) {
    const life = one - 1;
    if (simulation.calendar.dueAt(timers.repairEnds + life) === simulation.now) continue;
    if (least === NONE || endOf(backend, life).priority <= endOf(backend, least).priority) least = life;
  }
  return least;
};

const pushAside = (backend: Backend, crew: number, life: number, after: "keeps" | "forgets"): void => {
  unassign(backend, crew, life);
  leaveJob(backend, life, after);
  lineUp(backend, crew, life, "first");
};

/** The job that a more urgent one takes somebody off, or NONE. Outside their hours people are not called to another job. */
const pushedAsideBy = (backend: Backend, crew: number, life: number): number => {
  const { pushesAside } = backend.plan.crews[crew].discipline;
  if (pushesAside === null || onDuty(backend, crew) === 0) return NONE;
  const least = leastUrgent(backend, crew);
  if (least === NONE) return NONE;
  return pushesAside(endOf(backend, life).priority, endOf(backend, least).priority) ? least : NONE;
};

/** Where hours matter to somebody who is not away, the next turn of shifts is an event; otherwise nothing happens at it. */
const watchClock = ({ plan, world, simulation, timers }: Backend, crew: number): void => {
  const { hours, pauses } = plan.crews[crew];
  if (hours === null) return;
  const matters = !isEmpty(world.crews, crew) || (pauses && world.crews.busy[crew] > 0);
  if (matters && world.crews.away[crew] === 0)
    simulation.arm(timers.shiftTurns + crew, nextTurn(hours, simulation.now));
  else simulation.disarm(timers.shiftTurns + crew);
};

/** Whoever is free takes the next jobs in the line; one whose part is missing steps aside. */
const fill = (backend: Backend, crew: number): void => {
  while (!isEmpty(backend.world.crews, crew) && isAnyFree(backend, crew)) {
    const life = takeNext(backend, crew);
    if (takesPart(backend, life)) assign(backend, crew, life);
  }
  watchClock(backend, crew);
};

const seek = (backend: Backend, crew: number, life: number): void => {
  const isFree = isAnyFree(backend, crew);
  const aside = isFree ? NONE : pushedAsideBy(backend, crew, life);
  if (aside === NONE && !isFree) lineUp(backend, crew, life, "last");
  else if (takesPart(backend, life)) {
    const after = backend.plan.crews[crew].discipline.keeps ? "keeps" : "forgets";
    if (aside !== NONE) pushAside(backend, crew, aside, after);
    assign(backend, crew, life);
  }
  watchClock(backend, crew);
};

/** Asks for the repair of a life: it begins now, or when its crew has somebody free and its part is there. */
export const requestRepair = (backend: Backend, life: number): void => {
  const crew = crewOf(backend, life);
  if (crew !== NONE) seek(backend, crew, life);
  else if (takesPart(backend, life)) beginJob(backend, life);
};

/** Frees whoever repaired a life, for the next one in the queue. */
export const releaseCrew = (backend: Backend, life: number): void => {
  const crew = crewOf(backend, life);
  forgetJob(backend, life);
  if (crew === NONE) return;
  unassign(backend, crew, life);
  fill(backend, crew);
};

/** Those who are not on duty any more leave their jobs, where they do not finish them. */
const goHome = (backend: Backend, crew: number): void => {
  if (!backend.plan.crews[crew].pauses) return;
  while (backend.world.crews.busy[crew] > onDuty(backend, crew)) {
    const least = leastUrgent(backend, crew);
    if (least === NONE) break;
    pushAside(backend, crew, least, "keeps");
  }
};

/** A crew is away from now on. */
export const crewGoes = (backend: Backend, crew: number): void => {
  goHome(backend, crew);
  watchClock(backend, crew);
};

/** A crew is back: whoever is on duty takes the next jobs in the line. */
export const crewReturns = (backend: Backend, crew: number): void => fill(backend, crew);

/** Turns of shifts (of a crew), jobs that have waited too long (a life's), and parts that come (an order's). */
export const crewHandlers: Handlers = {
  shiftTurns(backend, crew) {
    goHome(backend, crew);
    fill(backend, crew);
  },
  jobEscalates(backend, life) {
    const { plan, world, tell } = backend;
    const crew = crewOf(backend, life);
    const to = plan.crews[crew].escalate?.to ?? crew;
    remove(world.crews, crew, life);
    watchClock(backend, crew);
    world.jobs.handedTo[life] = to + 1;
    tell.escalated(plan.lives[life].component, life, to);
    seek(backend, to, life);
  },
  spareArrives(backend, order) {
    const life = partFor(backend, backend.plan.spareOf[order]);
    if (life !== NONE) requestRepair(backend, life);
  },
};
