import { assert } from "../../base/assert.ts";
import type { Backend, Handlers } from "../backend.ts";
import { dropAllAt } from "../clients/phones.ts";
import { startLife } from "../draws.ts";
import { peopleGo, peopleReturn } from "../people/absences.ts";
import { rolledBack, takeStep } from "./changes.ts";
import { reviewDemand } from "./demand.ts";
import { beginHits, endHits } from "./hits.ts";
import { awaitNext, awaitScheduled, faultOf, over, tellStruck } from "./occurrences.ts";
import { batchTurns, nextBatch } from "./upkeep.ts";

const disconnect = (backend: Backend, index: number): void => {
  let changed = 0;
  for (const cell of faultOf(backend, index).cells) changed += dropAllAt(backend, cell);
  tellStruck(backend, index, changed);
  backend.tell.faultEnded(backend.plan.instances[index].fault);
  over(backend, index);
};

/** What lasts for a length, and breaks nothing. */
const beginSpell = (backend: Backend, index: number, changed: number): void => {
  const { lasts } = backend.plan.instances[index];
  assert(lasts !== null, "a surge or an absence says how long it lasts");
  tellStruck(backend, index, changed);
  startLife(backend, backend.timers.faultEnds + index, lasts);
};

const begin = (backend: Backend, index: number): void => {
  const { strike } = faultOf(backend, index);
  switch (strike.do) {
    case "hit":
      return beginHits(backend, index, strike);
    case "disconnect":
      return disconnect(backend, index);
    case "change":
      return takeStep(backend, index, strike);
    case "maintain":
      return nextBatch(backend, index, strike);
    case "demand":
      return beginSpell(backend, index, reviewDemand(backend));
    case "away":
      return beginSpell(backend, index, peopleGo(backend, faultOf(backend, index)));
  }
};

/** Sets the first times of all faults. */
export const beginFaults = (backend: Backend): void => {
  backend.plan.instances.forEach(({ at }, index) => {
    awaitNext(backend, index);
    awaitScheduled(backend, index);
    if (at !== null) backend.simulation.arm(backend.timers.faultBegins + index, at);
  });
};

/** Faults that come and go. Subjects are instances. The time to the next one by chance is drawn when one has ended. */
export const faultHandlers: Handlers = {
  faultBegins(backend, index) {
    const { active, passed } = backend.world.faults;
    passed[index] += backend.plan.instances[index].schedule === null ? 0 : 1;
    awaitScheduled(backend, index);
    // On a schedule, one that comes while the last one is still on does not begin.
    if (active[index] === 1) return backend.tell.faultStruck(backend.plan.instances[index].fault, 0, 1);
    active[index] = 1;
    backend.tell.faultBegan(backend.plan.instances[index].fault);
    begin(backend, index);
  },
  faultEnds(backend, index) {
    const { strike } = faultOf(backend, index);
    if (strike.do === "change") return rolledBack(backend, index, strike);
    backend.tell.faultEnded(backend.plan.instances[index].fault);
    if (strike.do === "hit") endHits(backend, index, strike);
    over(backend, index);
    if (strike.do === "demand") reviewDemand(backend);
    if (strike.do === "away") peopleReturn(backend, faultOf(backend, index));
  },
  faultSteps(backend, index) {
    const { strike } = faultOf(backend, index);
    if (strike.do === "change") takeStep(backend, index, strike);
    if (strike.do === "maintain") batchTurns(backend, index, strike);
  },
};
