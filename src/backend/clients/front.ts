import type { Backend } from "../backend.ts";
import { loadChanged } from "../lives/overload.ts";
import { latencyOf } from "../load/latency.ts";
import type { PhonesPlan } from "../plan.ts";
import { connectedAt } from "./cohorts.ts";
import { liveAt } from "./login-queue.ts";
import { meanCost } from "./sessions.ts";

/** Logins per second that the good servers of a cell's front can do at their best: of those that wait and come, resumed ones among them. */
export const loginRate = (backend: Backend, phones: PhonesPlan, cell: number): number =>
  (phones.login.rate * (backend.world.cells.frontGood[cell] - backend.world.cells.frontLacks[cell])) /
  meanCost(backend, cell);

/** Attempts that wait at a cell, those in vain too. */
export const waitingAt = (backend: Backend, cell: number): number =>
  liveAt(backend, cell) + backend.world.cells.dead[cell];

/** Logins per second that the front does now: overload may take its part. */
export const usefulRate = (backend: Backend, phones: PhonesPlan, cell: number): number => {
  const rate = loginRate(backend, phones, cell);
  if (rate === 0) return 0;
  const { overload } = backend.views;
  overload.backlog = waitingAt(backend, cell) / rate;
  overload.refused = backend.world.front.refused[cell] / rate;
  return rate * phones.login.overload(overload);
};

/** Seconds from an attempt's coming to its end, at a cell that does so many a second, as busy as it was in the last step; Infinity where none is done. */
const latencyAt = (backend: Backend, cell: number, rate: number): number => {
  if (rate === 0) return Number.POSITIVE_INFINITY;
  const workers = backend.world.cells.frontGood[cell];
  return latencyOf(
    { workers, service: workers / rate },
    { utilisation: Math.min(1, backend.world.front.ended[cell] / rate), backlog: waitingAt(backend, cell) },
  );
};

/** The share of so many attempts that the gate lets pass. */
export const passed = (
  backend: Backend,
  phones: PhonesPlan,
  cell: number,
  arrivals: number,
  from: number,
  length: number,
  rate: number,
): number => {
  const { cells, front } = backend.world;
  const { admission } = backend.views;
  admission.openFor = from - cells.openedAt[cell];
  admission.capacity = loginRate(backend, phones, cell);
  // Nobody looks at what an open gate is shown.
  admission.latency = phones.admission.isOpen ? 0 : latencyAt(backend, cell, rate);
  admission.failed = front.failed[cell];
  admission.ended = front.ended[cell];
  admission.length = front.length[cell];
  const gate = phones.admission.rule(admission, front.memory, cell * phones.admission.memory) * length;
  return arrivals <= gate ? 1 : Math.max(0, gate / arrivals);
};

/** The share of so many attempts for which there is room in the queue. */
export const fitting = (
  backend: Backend,
  phones: PhonesPlan,
  cell: number,
  arrivals: number,
  work: number,
): number => {
  const room = phones.login.queue * backend.world.cells.frontGood[cell] - waitingAt(backend, cell) + work;
  return arrivals <= room ? 1 : Math.max(0, room / arrivals);
};

/** Notes how a cell dealt in a step with the attempts that the gate let pass; that is all that gates and servers can see. */
export const note = (
  { world: { front } }: Backend,
  cell: number,
  length: number,
  ended: { served: number; refused: number; gaveUp: number },
): void => {
  const { served, refused, gaveUp } = ended;
  const all = served + refused + gaveUp;
  front.refused[cell] = refused / length;
  front.failed[cell] = all > 0 ? (refused + gaveUp) / all : 0;
  front.ended[cell] = all / length;
  front.length[cell] = length;
};

/** Forgets what was noted, and what gates remember. */
export const forget = ({ world: { front }, plan }: Backend, cell: number): void => {
  const slots = plan.phones?.admission.memory ?? 0;
  front.refused[cell] = 0;
  front.failed[cell] = 0;
  front.ended[cell] = 0;
  front.length[cell] = 0;
  front.memory.fill(0, cell * slots, (cell + 1) * slots);
};

/** How full the good servers of a cell's front are: of connections, or of attempts that wait; 0 where none is left. */
const fullness = (backend: Backend, cell: number): number => {
  const { login } = backend.plan.phones!;
  const good = backend.world.cells.frontGood[cell];
  if (good === 0) return 0;
  const queued = login.queue > 0 ? waitingAt(backend, cell) / (login.queue * good) : 0;
  return Math.max(connectedAt(backend, cell) / (login.holds * good), queued);
};

/** Servers of a front that crash when they are too full feel how full they are now. */
export const frontLoaded = (backend: Backend, cell: number): void => {
  const { plan, world } = backend;
  const { front } = plan.cells[cell];
  const load = fullness(backend, cell);
  for (let group = 0; group < plan.groups.length; group++) {
    if (plan.groups[group].service !== front || plan.groups[group].carries > 0) continue;
    if (world.groups.load[group] === load) continue;
    world.groups.load[group] = load;
    loadChanged(backend, group);
  }
};
