import type { Backend } from "../backend.ts";
import type { Draw } from "../draw.ts";
import { happens, startLife } from "../draws.ts";
import type { PeoplePlan } from "./plan.ts";

/** How many of an action's steps went wrong. */
const drawErrors = (backend: Backend, { runbook }: PeoplePlan): number => {
  let errors = 0;
  if (runbook !== null)
    for (let step = 0; step < runbook.steps; step++)
      if (happens(backend, runbook.errors, runbook.stream)) errors++;
  return errors;
};

/**
 * The time of an action is over. For each error it takes its time once more, in which no more errors are made; or it was in
 * vain when there was any, as the runbook says.
 */
export const actionEnds = (
  backend: Backend,
  people: PeoplePlan,
  timer: number,
  takes: Draw,
): "well" | "in-vain" | "goes-on" => {
  const { redo } = backend.world.people;
  if (redo[0] > 0) redo[0]--;
  else {
    const errors = drawErrors(backend, people);
    if (errors === 0) return "well";
    backend.tell.actionErred(errors);
    if (people.runbook?.worsens) return "in-vain";
    redo[0] = errors;
  }
  if (redo[0] === 0) return "well";
  startLife(backend, timer, takes);
  return "goes-on";
};
