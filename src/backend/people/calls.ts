import type { Backend, Handlers } from "../backend.ts";
import { startLife } from "../draws.ts";
import type { PeoplePlan } from "./plan.ts";

/** Nothing is wrong. */
export const IDLE = 0;
/** The alarm sounds, and nobody has noticed it. */
export const ALARMED = 1;
/** They search for the cause. */
export const DIAGNOSING = 2;
/** They know, and watch, ready to act. */
export const WATCHING = 3;
/** They are at it. */
export const ACTING = 4;
/** Somebody has noticed the alarm, but is not at work yet. */
export const NOTICED = 5;

/** The alarm calls somebody, and later somebody else too. */
export const callPeople = (backend: Backend, { called, escalateAfter }: PeoplePlan): void => {
  const { simulation, timers } = backend;
  startLife(backend, timers.noticed, called[0].notice);
  if (escalateAfter !== null) simulation.arm(timers.secondCalled, simulation.now + escalateAfter);
};

/** Nobody is called any more. */
export const stopCalling = ({ plan, world, simulation, timers }: Backend): void => {
  if (plan.people === null) return;
  plan.people.called.forEach(({ acknowledge }, who) => {
    simulation.disarm(timers.noticed + who);
    if (acknowledge !== null) simulation.disarm(timers.acknowledged + who);
  });
  if (plan.people.escalateAfter !== null) simulation.disarm(timers.secondCalled);
  world.people.missed.fill(0);
};

/** Those who were away are back: whoever missed a call is called anew. */
export const callAgain = (backend: Backend): void => {
  const { missed } = backend.world.people;
  backend.plan.people?.called.forEach(({ notice }, who) => {
    if (missed[who] === 0) return;
    missed[who] = 0;
    startLife(backend, backend.timers.noticed + who, notice);
  });
};

const setToWork = (backend: Backend, { diagnose }: PeoplePlan): void => {
  stopCalling(backend);
  backend.world.people.stage[0] = DIAGNOSING;
  startLife(backend, backend.timers.diagnosed, diagnose);
};

/** Those who are called notice unless they are away, and set to work; the first of them counts. The subjects are those called. */
export const calledHandlers = (people: PeoplePlan): Handlers => ({
  secondCalled(backend) {
    backend.tell.secondCalled();
    startLife(backend, backend.timers.noticed + 1, people.called[1].notice);
  },
  noticed(backend, who) {
    const { stage, away, missed } = backend.world.people;
    if (away[0] > 0) {
      missed[who] = 1;
      return;
    }
    if (stage[0] === ALARMED) {
      stage[0] = NOTICED;
      backend.tell.noticed();
    }
    const { acknowledge } = people.called[who];
    if (acknowledge === null) setToWork(backend, people);
    else startLife(backend, backend.timers.acknowledged + who, acknowledge);
  },
  acknowledged(backend) {
    backend.tell.acknowledged();
    setToWork(backend, people);
  },
});
