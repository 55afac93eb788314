import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import { happens, startLife } from "../draws.ts";
import { endOf } from "../lives/ends.ts";
import { NONE } from "../plan.ts";
import { STAGES } from "./plan.ts";

/** The stage of a job on which the work itself is done; those before it count from 1, and 0 is nothing yet. */
const WORK = STAGES.length + 1;

/** Whether jobs of this plan have more to them than a turn and work: stages, parts, errors, other crews. */
const isStaged = ({ plan }: Backend): boolean => plan.works.length > 0;

/** The crew that a job on a life is for now, or NONE when somebody is always free. */
export const crewOf = (backend: Backend, life: number): number => {
  const handedTo = isStaged(backend) ? backend.world.jobs.handedTo[life] : 0;
  return handedTo === 0 ? endOf(backend, life).crew : handedTo - 1;
};

const startWork = (backend: Backend, life: number): void => {
  const { repair } = endOf(backend, life);
  assert(repair !== null, "only what can be repaired is");
  startLife(backend, backend.timers.repairEnds + life, repair);
};

const beginWork = (backend: Backend, life: number): void => {
  backend.tell.repairBegan(backend.plan.lives[life].component, life);
  startWork(backend, life);
};

/** Goes to the next stage that the job's crew has. */
const nextStage = (backend: Backend, life: number): void => {
  const { plan, world, tell, simulation, timers } = backend;
  const crew = crewOf(backend, life);
  for (let stage = world.jobs.stage[life] + 1; stage < WORK; stage++) {
    const law = crew === NONE ? NONE : plan.crews[crew].stages[stage - 1];
    if (law === NONE) continue;
    world.jobs.stage[life] = stage;
    tell.jobStage(plan.lives[life].component, life, stage - 1);
    return simulation.armLife(timers.repairEnds + life, law, plan.works[life].streams[stage - 1]);
  }
  world.jobs.stage[life] = WORK;
  beginWork(backend, life);
};

/** Somebody turns to a job: it begins, or goes on where it was left. */
export const beginJob = (backend: Backend, life: number): void => {
  if (!isStaged(backend)) return beginWork(backend, life);
  const { plan, world, tell, simulation, timers } = backend;
  const { component } = plan.lives[life];
  if (world.jobs.stage[life] !== 0) {
    simulation.setPace(timers.repairEnds + life, 1);
    return tell.repairResumed(component, life);
  }
  const crew = crewOf(backend, life);
  if (crew !== NONE && plan.crews[crew].hasStages) tell.crewCalled(component, life, crew);
  nextStage(backend, life);
};

/** A job is left, to go on later where it stands, or else to begin anew. */
export const leaveJob = (backend: Backend, life: number, after: "keeps" | "forgets"): void => {
  const { plan, world, tell, simulation, timers } = backend;
  const timer = timers.repairEnds + life;
  if (after === "keeps") simulation.setPace(timer, 0);
  else {
    simulation.disarm(timer);
    world.jobs.stage[life] = 0;
  }
  tell.repairPaused(plan.lives[life].component, life);
};

const goesWrong = (backend: Backend, life: number): number | null => {
  const crew = crewOf(backend, life);
  const errors = crew === NONE ? null : backend.plan.crews[crew].errors;
  if (errors === null || !happens(backend, errors.share, backend.plan.works[life].errs)) return null;
  backend.tell.repairErred(backend.plan.lives[life].component, life, errors.breaks);
  return errors.breaks;
};

/** What the end of a stage of a job amounts to; `breaks`: it is done, and this component fails by an error (NONE: none does). */
export type JobVerdict = "goes-on" | { readonly breaks: number };

const DONE: JobVerdict = { breaks: NONE };

/** A stage of the work on a life is over: the next one begins, or the work begins once more after an error, or all is done. */
export const stageEnds = (backend: Backend, life: number): JobVerdict => {
  if (!isStaged(backend)) return DONE;
  if (backend.world.jobs.stage[life] < WORK) {
    nextStage(backend, life);
    return "goes-on";
  }
  const breaks = goesWrong(backend, life);
  if (breaks === null) return DONE;
  if (breaks !== NONE) return { breaks };
  startWork(backend, life);
  return "goes-on";
};

/** Nothing is left of a job. */
export const forgetJob = (backend: Backend, life: number): void => {
  if (!isStaged(backend)) return;
  const { stage, hasPart, handedTo } = backend.world.jobs;
  stage[life] = 0;
  hasPart[life] = 0;
  handedTo[life] = 0;
};
