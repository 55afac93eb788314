import type { Fold } from "../kernel/facts.ts";
import type { Program } from "../kernel/simulation.ts";
import { Simulation } from "../kernel/simulation.ts";
import { layOutTimers } from "../kernel/timers.ts";
import { type Backend, type EventName, eventRanks, type Handlers } from "./backend.ts";
import { membershipHandlers } from "./cells/membership.ts";
import { restartHandlers } from "./cells/restart.ts";
import { binsOf } from "./clients/bins.ts";
import { beginPhones, phonesHandlers } from "./clients/phones.ts";
import { ringsOf } from "./clients/ring.ts";
import { componentHandlers, startComponentLife } from "./components.ts";
import { type BackendTell, factKinds } from "./facts.ts";
import { failoverHandlers } from "./failover/switching.ts";
import { beginFaults, faultHandlers } from "./faults/strikes.ts";
import { incidentHandlers } from "./people/incident.ts";
import type { Plan } from "./plan.ts";
import { groupHandlers, reviewGroup } from "./redundancy/groups.ts";
import { afterEvent, beforeEvent } from "./service.ts";
import { worldShape } from "./world.ts";

/** The program of a backend. */
export type BackendProgram = Program<Backend, ReturnType<typeof worldShape>>;

/** A run of a backend. */
export type BackendRun = Simulation<Backend, ReturnType<typeof worldShape>>;

const subjectsOf = (plan: Plan): Record<EventName, number> => {
  const pools = plan.phones?.pools.length ?? 0;
  const people = plan.people === null ? 0 : 1;
  return {
    faultBegins: plan.instances.length,
    faultEnds: plan.instances.length,
    repairEnds: plan.components.length,
    lifeEnds: plan.components.length,
    takeoverEnds: plan.groups.length,
    partNoticed: plan.cells.length,
    queueTurns: plan.cells.length,
    loadEnds: plan.services.length,
    noticed: people,
    diagnosed: people,
    stabilised: people,
    stopped: people,
    failoverLooks: pools,
    switchEnds: pools,
    phonesStep: pools > 0 ? 1 : 0,
  };
};

const handlersOf = (plan: Plan): Handlers => ({
  ...faultHandlers,
  ...componentHandlers,
  ...groupHandlers,
  ...membershipHandlers,
  ...restartHandlers,
  ...incidentHandlers(plan.people),
  ...failoverHandlers,
  ...phonesHandlers,
});

/** Everything is good, on line and settled at time 0, and every clock starts. */
const begin = (backend: Backend): void => {
  const { world, plan } = backend;
  plan.groups.forEach(({ members }, group) => {
    world.groups.good[group] = members.length;
    world.groups.acting[group] = members[0];
    reviewGroup(backend, group);
  });
  plan.cells.forEach(({ services, front }, cell) => {
    world.cells.running[cell] = 1;
    world.cells.open[cell] = 1;
    // It has been open for ages: no admission ramp is under way.
    world.cells.openedAt[cell] = Number.NEGATIVE_INFINITY;
    for (const { members, service } of plan.groups) {
      if (!services.includes(service)) continue;
      world.cells.nodes[cell] += members.length;
      if (service === front) world.cells.frontGood[cell] += members.length;
    }
  });
  beginPhones(backend);
  for (let component = 0; component < plan.components.length; component++)
    startComponentLife(backend, component);
  beginFaults(backend);
  // No share is below 0: the first one is stated whatever it is.
  world.stated.share[0] = -1;
  afterEvent(backend);
};

/** Makes the program of a plan, with the folds that listen to its facts. */
export const createProgram = (plan: Plan, folds: readonly Fold[]): BackendProgram => {
  const subjects = subjectsOf(plan);
  const handlers = handlersOf(plan);
  const names = Object.keys(eventRanks) as EventName[];
  const bins = binsOf(plan.phones);
  const timers = layOutTimers<Backend>(
    names.map((name) => {
      const handle = handlers[name];
      return {
        name,
        rank: eventRanks[name],
        count: subjects[name],
        handle: (backend, subject) => {
          beforeEvent(backend);
          handle?.(backend, subject);
          afterEvent(backend);
        },
      };
    }),
  );
  return {
    timers,
    streams: plan.streams.hashes(),
    laws: plan.laws,
    facts: factKinds,
    folds,
    world: worldShape(plan),
    context: (simulation) => ({
      plan,
      world: simulation.world,
      tell: simulation.bus.tell as BackendTell,
      simulation,
      timers: timers.base as Record<EventName, number>,
      servingView: {
        groupServes: simulation.world.groups.serves,
        cellOpen: simulation.world.cells.open,
        isBad: (component) => simulation.world.components.causes[component] > 0,
      },
      bins,
      attempts: new Float64Array(bins.classes),
      due: ringsOf(simulation.world.rings, plan.phones?.pools.length ?? 0, bins),
    }),
    begin,
  };
};

/** A run that has not started yet. */
export const createRun = (program: BackendProgram): BackendRun => new Simulation(program);
