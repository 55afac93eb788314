import type { Backend, Handlers } from "../backend.ts";
import { isGood } from "../components.ts";
import { happens, startLife } from "../draws.ts";
import { NONE } from "../plan.ts";
import { touchGroup } from "../touched.ts";
import { isOnlyCutOff, seatOf, switchingOf } from "./seats.ts";

/** Whether the old one that still runs is stopped before somebody else takes its seat. */
export const isFenced = (backend: Backend, seat: number): boolean => {
  const { fencing } = switchingOf(backend, seat);
  return fencing === 1 || happens(backend, fencing, seatOf(backend, seat).fences);
};

/** The group is down to merge what two that both acted have done. */
const reconcile = (backend: Backend, group: number): void => {
  const { world, plan, tell, timers } = backend;
  const law = plan.groups[group].switching?.reconciles ?? null;
  if (law === null) return tell.reconciled(group);
  world.groups.reconciling[group] = 1;
  startLife(backend, timers.reconcileEnds + group, law);
};

/** The old one acts on beside the new one: until it is reached again, which is at once when it never was out of reach. */
export const splitBrain = (backend: Backend, seat: number, old: number): void => {
  const { world, tell } = backend;
  const { group } = seatOf(backend, seat);
  tell.splitBrain(group);
  if (isGood(backend, old)) reconcile(backend, group);
  else world.seats.double[seat] = old;
};

/** Whether the one that was cut off and not stopped is there again, or gone with what it alone has done. */
export const tendSplit = (backend: Backend, seat: number): void => {
  const { double } = backend.world.seats;
  const old = double[seat];
  if (old === NONE) return;
  const isBack = isGood(backend, old);
  if (!isBack && isOnlyCutOff(backend, old)) return;
  double[seat] = NONE;
  if (isBack) reconcile(backend, seatOf(backend, seat).group);
};

/** The end of a merger. Subjects are groups. */
export const splitBrainHandlers: Handlers = {
  reconcileEnds(backend, group) {
    backend.world.groups.reconciling[group] = 0;
    backend.tell.reconciled(group);
    touchGroup(backend, group);
  },
};
