import type { Backend } from "../backend.ts";
import { loginsPerSecond } from "../load/resources.ts";
import { NONE, type PhonesPlan, type Plan } from "../plan.ts";
import type { Span } from "./bins.ts";
import type { CalmSteps } from "./calm-steps.ts";
import { beginWaiting, classOf, connectAll, LOST_LINK, UNAWARE } from "./cohorts.ts";
import { note, waitingAt } from "./front.ts";
import { churnOf } from "./online.ts";
import { takeDue } from "./ring.ts";

// Nearly all steps of a year are calm: nobody queues, and all who come are served at once. Such a step is cut short here,
// and gives to the last bit what an ordinary one gives.

/** Whether a calm step is all that may happen to phones: no gate, profile, budget, session, guest or message asks for more. */
const mayBeCalm = ({ phones, messages }: Plan): boolean =>
  phones !== null &&
  messages === null &&
  phones.admission.isOpen &&
  phones.pools.every(({ guests }) => guests === NONE) &&
  phones.populations.every(
    ({ profile, budget, resume }) => profile === null && budget === null && resume === null,
  );

/** Room for the calm steps of a plan's phones. */
export const calmSteps = (plan: Plan): CalmSteps => {
  const pools = plan.phones?.pools ?? [];
  const cells = plan.cells.length;
  const firsts = pools.map(({ population }) => plan.phones!.populations[population].waits[LOST_LINK][0].then);
  return {
    mayBe: mayBeCalm(plan),
    churn: new Float64Array(pools.length),
    first: Int32Array.from(firsts, classOf),
    isCalm: new Uint8Array(cells),
    rate: new Float64Array(cells),
    holds: new Float64Array(cells),
    length: new Float64Array(cells),
    arrivals: new Float64Array(cells),
  };
};

/** Whether nothing waits at a cell, none was refused in its last step, and nothing but its front has to do with logins. */
const isCalmNow = (backend: Backend, cell: number): boolean =>
  backend.plan.resources[cell].length === 0 &&
  backend.world.front.refused[cell] === 0 &&
  waitingAt(backend, cell) === 0;

/** Finds out which cells that move are calm, and what stays as it is until the event that is being handled. */
export const beginCalm = (backend: Backend, phones: PhonesPlan): void => {
  const { calm } = backend;
  if (!calm.mayBe) return;
  const { cells, pools } = backend.world;
  for (let pool = 0; pool < pools.cell.length; pool++) calm.churn[pool] = churnOf(backend, pool);
  for (let cell = 0; cell < cells.moving.length; cell++) {
    calm.isCalm[cell] = cells.moving[cell] === 1 && isCalmNow(backend, cell) ? 1 : 0;
    if (calm.isCalm[cell] === 0) continue;
    calm.rate[cell] = loginsPerSecond(backend, phones, cell);
    calm.holds[cell] = phones.login.holds * cells.frontGood[cell];
    calm.length[cell] = 0;
  }
};

/** Takes a pool's attempts of a part of the current bin into `backend.attempts`, by class; returns their number. */
const takeAttempts = (backend: Backend, pool: number, span: Span, part: number): number => {
  const { attempts, calm, due, bins, world } = backend;
  const { connected } = world.pools;
  const { until } = world.rings;
  const first = pool * bins.classes;
  if (until[first + UNAWARE] > span.bin)
    beginWaiting(backend, pool, LOST_LINK, takeDue(due[pool][UNAWARE], span.bin, part), span);
  const churned = Math.min(1, calm.churn[pool] * (span.to - span.from)) * connected[pool];
  connected[pool] -= churned;
  let sum = 0;
  for (let kind = classOf(LOST_LINK); kind < bins.classes; kind++) {
    const taken = until[first + kind] > span.bin ? takeDue(due[pool][kind], span.bin, part) : 0;
    attempts[first + kind] = taken;
    sum += taken;
  }
  attempts[first + calm.first[pool]] += churned;
  return sum + churned;
};

/**
 * One bin, or a part of one, of a calm cell. Returns whether all who came are served. Otherwise the cell is not calm any more, and
 * an ordinary step has to deal with them: their attempts are in `backend.attempts`.
 */
export const stepCalm = (backend: Backend, cell: number, span: Span, part: number): boolean => {
  const { calm } = backend;
  const { cell: at, connected } = backend.world.pools;
  const length = span.to - span.from;
  let arrivals = 0;
  let held = 0;
  for (let pool = 0; pool < at.length; pool++) {
    if (at[pool] !== cell) continue;
    arrivals += takeAttempts(backend, pool, span, part);
    held += connected[pool];
  }
  calm.arrivals[cell] = arrivals;
  if (arrivals > Math.min(calm.rate[cell] * length, Math.max(0, calm.holds[cell] - held))) {
    calm.isCalm[cell] = 0;
    return false;
  }
  for (let pool = 0; pool < at.length; pool++) if (at[pool] === cell) connectAll(backend, pool);
  calm.length[cell] = length;
  return true;
};

/** Notes the last step of the cells that are still calm, for whoever looks at it from now on. */
export const endCalm = (backend: Backend): void => {
  const { calm } = backend;
  if (!calm.mayBe) return;
  const { ended } = backend.views;
  ended.refused = 0;
  ended.gaveUp = 0;
  for (let cell = 0; cell < calm.isCalm.length; cell++) {
    if (calm.isCalm[cell] === 0 || calm.length[cell] === 0) continue;
    ended.served = calm.arrivals[cell];
    note(backend, cell, calm.length[cell], ended);
  }
};
