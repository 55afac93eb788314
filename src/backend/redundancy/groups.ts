import { assert } from "../../base/assert.ts";
import type { Backend, Handlers } from "../backend.ts";
import { networkLost, networkReturned } from "../cells/membership.ts";
import { happens, startLife } from "../draws.ts";
import { NONE } from "../plan.ts";

const IDLE = 0;
const UNDER_WAY = 1;
const FAILED = 2;

const isGood = ({ world }: Backend, component: number): boolean => world.components.causes[component] === 0;

const setServes = (backend: Backend, group: number, serves: 0 | 1): void => {
  const { world, plan, tell } = backend;
  if (world.groups.serves[group] === serves) return;
  world.groups.serves[group] = serves;
  if (serves === 1) tell.groupServes(group);
  else tell.groupDown(group);
  const { service, cells } = plan.groups[group];
  if (service !== NONE) world.services.serving[service] += serves === 1 ? 1 : -1;
  for (const cell of cells) {
    if (serves === 1) networkReturned(backend, cell);
    else networkLost(backend, cell);
  }
};

const giveUpTakeover = (backend: Backend, group: number): void => {
  backend.world.groups.takeover[group] = IDLE;
  backend.simulation.disarm(backend.timers.takeoverEnds + group);
};

/** Asks the group's scheme what its members amount to now, and carries that out. */
export const reviewGroup = (backend: Backend, group: number): void => {
  const { world, plan, tell } = backend;
  const { good, acting, takeover } = world.groups;
  const { rule, members, takeover: law } = plan.groups[group];
  const verdict = rule({
    size: members.length,
    good: good[group],
    actingGood: isGood(backend, acting[group]),
  });
  if (verdict !== "take-over") {
    if (takeover[group] !== IDLE) giveUpTakeover(backend, group);
    return setServes(backend, group, verdict === "serves" ? 1 : 0);
  }
  setServes(backend, group, 0);
  if (takeover[group] !== IDLE) return;
  assert(law !== null, "a scheme that lets somebody take over says how long that takes");
  takeover[group] = UNDER_WAY;
  tell.takeoverBegan(group);
  startLife(backend, backend.timers.takeoverEnds + group, law);
};

/** The end of a take-over: it worked with the scheme's coverage, or the group stays down until its old member is back. */
export const groupHandlers: Handlers = {
  takeoverEnds(backend, group) {
    const { world, plan, tell } = backend;
    const { members, coverage } = plan.groups[group];
    const candidate = members.find((member) => isGood(backend, member));
    assert(candidate !== undefined, "a take-over ends only while its candidate is good");
    if (coverage !== null && !happens(backend, coverage.share, coverage.stream)) {
      world.groups.takeover[group] = FAILED;
      return tell.takeoverFailed(group);
    }
    world.groups.takeover[group] = IDLE;
    world.groups.acting[group] = candidate;
    tell.promoted(group, candidate);
    reviewGroup(backend, group);
  },
};
