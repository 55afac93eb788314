import type { Backend, Handlers } from "../backend.ts";
import { beginMeshing, MESHED, networkServes } from "../cells/membership.ts";
import { stopCell } from "../cells/restart.ts";
import { drawLength, startLife } from "../draws.ts";
import { beginSwitch, canSwitch } from "../failover/switching.ts";
import type { OperatorVerdict } from "../operators/policy.ts";
import { actionEnds } from "./actions.ts";
import { ACTING, ALARMED, calledHandlers, callPeople, IDLE, stopCalling, WATCHING } from "./calls.ts";
import type { PeoplePlan } from "./plan.ts";
import { restartCell, restartingHandlers } from "./restarts.ts";

/** Nodes that will not settle by themselves although their network is there. */
const isStuck = (backend: Backend, cell: number): boolean => {
  const { running, flapping } = backend.world.cells;
  return running[cell] === 1 && flapping[cell] === 1 && networkServes(backend, cell);
};

const isSettled = ({ world }: Backend, cell: number): boolean =>
  world.cells.running[cell] === 1 && world.cells.mesh[cell] === MESHED;

const areSettled = (backend: Backend): boolean => {
  for (let cell = 0; cell < backend.plan.cells.length; cell++) if (!isSettled(backend, cell)) return false;
  return true;
};

const cellsThat = (backend: Backend, holds: (backend: Backend, cell: number) => boolean): number[] =>
  backend.plan.cells.map((_, cell) => cell).filter((cell) => holds(backend, cell));

const switchable = (backend: Backend): number[] =>
  (backend.plan.phones?.pools ?? [])
    .map((_, pool) => pool)
    .filter((pool) => canSwitch(backend, pool, "people"));

const act = (backend: Backend, people: PeoplePlan, verdict: OperatorVerdict): void => {
  const { timers, tell, world } = backend;
  if (verdict === "wait") return;
  if (verdict === "switch") {
    world.people.switchTries[0]++;
    for (const pool of switchable(backend)) beginSwitch(backend, pool);
    return review(backend);
  }
  world.people.stage[0] = ACTING;
  world.people.redo[0] = 0;
  if (verdict === "stabilise") {
    tell.stabilising(world.people.attempts[0] + 1);
    startLife(backend, timers.stabilised, people.stabilise.takes);
  } else {
    tell.stopping(world.people.restarts[0] + 1);
    startLife(backend, timers.stopped, people.restart.stop);
  }
};

/** People who watch choose their next step. */
const review = (backend: Backend): void => {
  const { world, plan, simulation } = backend;
  if (plan.people === null || world.people.stage[0] !== WATCHING) return;
  const { attempts, restarts, alarmAt, switchTries } = world.people;
  const verdict = plan.people.rule({
    attempts: attempts[0],
    restarts: restarts[0],
    elapsed: simulation.now - alarmAt[0],
    unsettled: plan.cells.some((_, cell) => isStuck(backend, cell)),
    canSwitch: switchTries[0] < (plan.failover?.tries ?? 0) && switchable(backend).length > 0,
  });
  act(backend, plan.people, verdict);
};

const raise = (backend: Backend, people: PeoplePlan, share: number): void => {
  const { world, tell, simulation } = backend;
  world.people.stage[0] = ALARMED;
  world.people.alarmAt[0] = simulation.now;
  world.people.attempts[0] = 0;
  world.people.restarts[0] = 0;
  world.people.switchTries[0] = 0;
  tell.alarm(share);
  callPeople(backend, people);
};

const close = (backend: Backend): void => {
  const { world, tell, timers, simulation } = backend;
  world.people.stage[0] = IDLE;
  stopCalling(backend);
  for (const timer of [timers.diagnosed, timers.stabilised, timers.stopped]) simulation.disarm(timer);
  tell.incidentClosed();
};

/** After every event: the alarm sounds, the incident is over, or those who watch choose their next step. */
export const reviewIncident = (backend: Backend, share: number): void => {
  const { world, plan } = backend;
  if (plan.people === null) return;
  const stage = world.people.stage[0];
  const healthy = share >= plan.people.alarm && areSettled(backend);
  if (stage === IDLE) {
    if (!healthy) raise(backend, plan.people, share);
  } else if (healthy) close(backend);
  else review(backend);
};

const stabilised = (backend: Backend, people: PeoplePlan): void => {
  const { world, timers } = backend;
  const verdict = actionEnds(backend, people, timers.stabilised, people.stabilise.takes);
  if (verdict === "goes-on") return;
  world.people.stage[0] = WATCHING;
  world.people.attempts[0]++;
  if (verdict === "in-vain") return;
  for (const cell of cellsThat(backend, isStuck))
    beginMeshing(backend, cell, drawLength(backend, people.stabilise.spread[cell]));
};

const stopped = (backend: Backend, people: PeoplePlan): void => {
  const { world, tell, timers } = backend;
  const verdict = actionEnds(backend, people, timers.stopped, people.restart.stop);
  if (verdict === "goes-on") return;
  world.people.stage[0] = WATCHING;
  const stuck = cellsThat(backend, isStuck);
  if (stuck.length === 0) return;
  const restarts = ++world.people.restarts[0];
  if (verdict === "in-vain") return;
  for (const cell of stuck) stopCell(backend, cell);
  tell.starting(restarts);
  for (const cell of stuck) restartCell(backend, people.restart, cell);
};

/** What people do in an incident, one thing after another. */
export const incidentHandlers = (people: PeoplePlan | null): Handlers =>
  people === null
    ? {}
    : {
        ...calledHandlers(people),
        ...restartingHandlers(people.restart),
        diagnosed(backend) {
          backend.world.people.stage[0] = WATCHING;
          backend.tell.diagnosed();
        },
        stabilised: (backend) => stabilised(backend, people),
        stopped: (backend) => stopped(backend, people),
      };
