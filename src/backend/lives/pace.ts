import { pow } from "../../base/math.ts";
import type { Backend } from "../backend.ts";
import { NONE } from "../plan.ts";
import { ROLE } from "../world.ts";
import type { LifePlan } from "./plan.ts";

/** States in which a life's clock can stand still, as bits. */
export const STOPS = { idle: 1, held: 2, down: 4, reconfiguring: 8 } as const;

const loadPace = ({ world, plan }: Backend, { load, component }: LifePlan): number => {
  const { group } = plan.components[component];
  if (load === null || group === NONE) return 1;
  const good = world.groups.good[group];
  const shared = good === 0 ? 1 : pow(plan.groups[group].members.length / good, load.power);
  return shared + (good < load.below ? load.adds : 0);
};

/** Rounding of a load such as 0.8 × 5 / 4 is forgiven. */
const NEARLY = 1 + 1e-9;

/** Whether a load is over a limit; what is right at it is not. */
export const isOver = (load: number, above: number): boolean => load > above * NEARLY;

const overloadPace = ({ world, plan }: Backend, { overloaded, component }: LifePlan): number => {
  const { group } = plan.components[component];
  if (overloaded === null || group === NONE) return 1;
  const load = world.groups.load[group];
  // One that is down, or out of reach, carries nothing.
  if (world.components.causes[component] > 0 || !isOver(load, overloaded.above)) return 0;
  return pow(load / overloaded.above, overloaded.power);
};

const standsStill = ({ world, plan }: Backend, life: number): boolean => {
  const { stops, component } = plan.lives[life];
  if (stops === 0) return false;
  const { group } = plan.components[component];
  const { causes, cut, role } = world.components;
  return (
    ((stops & STOPS.idle) !== 0 && role[component] !== ROLE.acts) ||
    ((stops & STOPS.held) !== 0 && causes[component] > cut[component]) ||
    ((stops & STOPS.down) !== 0 && world.stated.share[0] === 0) ||
    ((stops & STOPS.reconfiguring) !== 0 && group !== NONE && world.groups.takeover[group] === 1)
  );
};

/** The pace at which a life is spent now: 1, unless it is dormant, loaded, or stands still. */
export const paceOf = (backend: Backend, life: number): number => {
  const { world, plan } = backend;
  const { component } = plan.lives[life];
  if (standsStill(backend, life)) return 0;
  const { group } = plan.components[component];
  const dormant =
    group === NONE || world.components.role[component] === ROLE.acts ? 1 : plan.groups[group].dormant;
  return dormant * loadPace(backend, plan.lives[life]) * overloadPace(backend, plan.lives[life]);
};

/** Sets the pace of a life that has a clock of its own and runs. */
export const paceLife = (backend: Backend, life: number): void => {
  const { clock } = backend.plan.lives[life];
  if (clock === NONE || backend.plan.clocks[clock].which !== NONE || backend.world.lives.ended[life] !== 0)
    return;
  backend.simulation.setPace(backend.timers.lifeEnds + clock, paceOf(backend, life));
};

/** Sets the pace of all lives of a component, where it can change. */
export const paceComponent = (backend: Backend, component: number): void => {
  for (const life of backend.plan.components[component].lives)
    if (backend.plan.lives[life].stops !== 0) paceLife(backend, life);
};

/** Sets the pace of all lives of a group's members. */
export const paceGroup = (backend: Backend, group: number): void => {
  for (const member of backend.plan.groups[group].members)
    for (const life of backend.plan.components[member].lives) paceLife(backend, life);
};
