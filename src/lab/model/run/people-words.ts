import type { Backend } from "../../../backend/backend.ts";
import { ACTING, ALARMED, DIAGNOSING, IDLE, NOTICED, WATCHING } from "../../../backend/people/calls.ts";

const isDue = ({ simulation }: Backend, timer: number): boolean =>
  simulation.calendar.dueAt(timer) < Number.POSITIVE_INFINITY;

/** After a restart: a cell comes up, and has not lost itself again. */
const isStarting = ({ plan, world }: Backend): boolean => {
  const { running, open, flapping } = world.cells;
  const comesUp = (cell: number): boolean => running[cell] === 1 && open[cell] === 0 && flapping[cell] === 0;
  return world.people.restarts[0]! > 0 && plan.cells.some((_, cell) => comesUp(cell));
};

const words: Readonly<Record<number, string>> = {
  [IDLE]: "on call",
  [ALARMED]: "the alarm sounds, nobody has noticed yet",
  [NOTICED]: "somebody has noticed, and is on the way",
  [DIAGNOSING]: "diagnosing",
};

/** What the people of an incident do, in a few words; empty where a model has none. */
export const peopleWords = (backend: Backend): string => {
  const { plan, world, timers } = backend;
  if (plan.people === null) return "";
  const stage = world.people.stage[0]!;
  if (world.people.away[0]! > 0 && stage <= ALARMED) return "away";
  if (stage === ACTING && isDue(backend, timers.stopped)) return "stopping everything";
  if (stage === ACTING)
    return `calming the cluster down, attempt ${(world.people.attempts[0]! + 1).toString()}`;
  if (stage === WATCHING) return isStarting(backend) ? "starting everything" : "watching";
  return words[stage] ?? "";
};

/** Whether people are at an incident. */
export const isIncident = ({ world }: Backend): boolean => world.people.stage[0] !== IDLE;
