import type { Fold } from "../kernel/facts.ts";
import type { Program } from "../kernel/simulation.ts";
import { Simulation } from "../kernel/simulation.ts";
import { layOutTimers } from "../kernel/timers.ts";
import { type Backend, type EventName, eventRanks, type Handlers } from "./backend.ts";
import { backlogHandlers } from "./backlog/backlog.ts";
import { membershipHandlers } from "./cells/membership.ts";
import { restartHandlers } from "./cells/restart.ts";
import { binsOf } from "./clients/bins.ts";
import { calmSteps } from "./clients/calm.ts";
import { beginPhones, beginRest, phonesHandlers } from "./clients/phones.ts";
import { ringsOf } from "./clients/ring.ts";
import { stepViews } from "./clients/step-views.ts";
import { beginShocks, shockHandlers } from "./common-cause/shocks.ts";
import { demandHandlers } from "./demand/turns.ts";
import { type BackendTell, factKinds } from "./facts.ts";
import { beginFalseAlarms, falseAlarmHandlers } from "./failover/false-alarms.ts";
import type { SwitchPlan } from "./failover/plan.ts";
import { splitBrainHandlers } from "./failover/split-brain.ts";
import { failoverHandlers } from "./failover/switching.ts";
import { seatHandlers } from "./failover/tending.ts";
import { changeHandlers } from "./faults/changes.ts";
import { hitHandlers } from "./faults/hits.ts";
import { beginFaults, faultHandlers } from "./faults/strikes.ts";
import { beginGates } from "./gates/gates.ts";
import { beginClocks } from "./lives/clocks.ts";
import { failureHandlers } from "./lives/failures.ts";
import { beginLoads } from "./lives/overload.ts";
import { beginResources, claimsOf } from "./load/resources.ts";
import { beginMessages } from "./messages/traffic.ts";
import { pendingOf } from "./pending.ts";
import { crewHandlers } from "./people/crews.ts";
import { incidentHandlers } from "./people/incident.ts";
import { beginSpares } from "./people/spares.ts";
import { NONE, type Plan } from "./plan.ts";
import { beginGroups } from "./redundancy/groups.ts";
import { copiesHandlers } from "./replication/copies.ts";
import { afterEvent, afterStep, awaitDayEnd, beforeEvent, dayHandlers } from "./service.ts";
import { worldShape } from "./world.ts";

/** The program of a backend. */
export type BackendProgram = Program<Backend, ReturnType<typeof worldShape>>;

/** A run of a backend. */
export type BackendRun = Simulation<Backend, ReturnType<typeof worldShape>>;

/** One of each kind for every group (or component), where any has it. */
const switchSubjects = ({ groups, components }: Plan) => {
  const any = (has: (switching: SwitchPlan) => boolean) =>
    groups.some(({ switching }) => switching !== null && has(switching)) ? groups.length : 0;
  return {
    reconcileEnds: any(({ reconciles }) => reconciles !== null),
    stallEnds: any(({ copies }) => copies !== null && copies.stalls !== null),
    rebuildEnds: any(({ copies }) => copies !== null) === 0 ? 0 : components.length,
    falseAlarmComes: any(({ falseAlarms }) => falseAlarms !== null),
  };
};

/** Whether the number of phones on line depends on the time. */
const hasProfile = ({ phones }: Plan): boolean =>
  phones?.populations.some(({ profile }) => profile !== null) ?? false;

/** Whether users or messages have to be counted even if nothing happens. */
const isToldDaily = (plan: Plan): boolean => hasProfile(plan) || plan.messages !== null;

const subjectsOf = (plan: Plan): Record<EventName, number> => {
  const pools = plan.phones?.pools.length ?? 0;
  const people = plan.people === null ? 0 : 1;
  return {
    faultBegins: plan.instances.length,
    faultEnds: plan.instances.length,
    faultHits: plan.spreads.length,
    faultSteps: plan.instances.length,
    faultNoticed: plan.instances.length,
    shockComes: plan.shocks.length,
    demandTurns: plan.demand === null ? 0 : plan.groups.length,
    repairEnds: plan.lives.length,
    lifeEnds: plan.clocks.length,
    failureFound: plan.anyHidden ? plan.lives.length : 0,
    spareArrives: plan.spareOf.length,
    shiftTurns: plan.crews.some(({ hours }) => hours !== null) ? plan.crews.length : 0,
    jobEscalates: plan.crews.some(({ escalate }) => escalate !== null) ? plan.lives.length : 0,
    seatTurns: plan.seats.length,
    ...switchSubjects(plan),
    partNoticed: plan.cells.length,
    queueTurns: plan.cells.length,
    backlogTurns: plan.backlogs.length,
    loadEnds: plan.services.length,
    startEnds: people * plan.cells.length,
    warmUpEnds: people * plan.cells.length,
    noticed: plan.people?.called.length ?? 0,
    acknowledged: plan.people?.called.filter(({ acknowledge }) => acknowledge !== null).length ?? 0,
    secondCalled: plan.people === null || plan.people.escalateAfter === null ? 0 : 1,
    diagnosed: people,
    stabilised: people,
    stopped: people,
    failoverLooks: pools,
    switchEnds: pools,
    dayEnds: isToldDaily(plan) ? 1 : 0,
    restEnds: hasProfile(plan) ? pools : 0,
    phonesStep: pools > 0 ? 1 : 0,
  };
};

const handlersOf = (plan: Plan): Handlers => ({
  ...faultHandlers,
  ...hitHandlers,
  ...changeHandlers,
  ...shockHandlers,
  ...failureHandlers,
  ...crewHandlers,
  ...seatHandlers,
  ...splitBrainHandlers,
  ...copiesHandlers,
  ...falseAlarmHandlers,
  ...membershipHandlers,
  ...restartHandlers,
  ...backlogHandlers,
  ...incidentHandlers(plan.people),
  ...failoverHandlers,
  ...phonesHandlers,
  ...demandHandlers,
  ...dayHandlers,
});

/** Everything is good, on line and settled at time 0, and every clock starts. */
const begin = (backend: Backend): void => {
  const { world, plan } = backend;
  world.demand.factor[0] = 1;
  world.components.capacity.fill(1);
  beginGates(backend);
  beginGroups(backend);
  beginLoads(backend);
  beginFalseAlarms(backend);
  beginSpares(backend);
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
  for (const { members, service } of plan.groups)
    if (service !== NONE) world.services.good[service] += members.length;
  beginResources(backend);
  beginPhones(backend);
  beginMessages(backend);
  beginRest(backend);
  // No share is below 0: the first one is stated whatever it is.
  world.stated.share[0] = -1;
  beginClocks(backend);
  beginShocks(backend);
  beginFaults(backend);
  if (isToldDaily(plan)) awaitDayEnd(backend);
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
      const after = name === "phonesStep" ? afterStep : afterEvent;
      return {
        name,
        rank: eventRanks[name],
        count: subjects[name],
        paced:
          name === "seatTurns" ||
          name === "switchEnds" ||
          name === "rebuildEnds" ||
          name === "lifeEnds" ||
          (name === "repairEnds" && plan.repairsPause),
        handle: (backend, subject) => {
          beforeEvent(backend);
          handle?.(backend, subject);
          after(backend);
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
      pending: pendingOf(plan),
      bins,
      attempts: new Float64Array(bins.classes * (plan.phones?.pools.length ?? 0)),
      calm: calmSteps(plan),
      views: stepViews(plan.phones?.pools.length ?? 0, plan.phones?.admission.memory ?? 0),
      claims: claimsOf(plan.resources),
      due: ringsOf(simulation.world.rings, plan.phones?.pools.length ?? 0, bins),
      sessionEnds: ringsOf(simulation.world.sessions, simulation.world.sessions.held.length, {
        classes: 1,
        due: bins.sessions,
      }),
    }),
    begin,
  };
};

/** A run that has not started yet. */
export const createRun = (program: BackendProgram): BackendRun => new Simulation(program);
