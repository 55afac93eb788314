import type { Backend } from "../backend.ts";
import { startLife } from "../draws.ts";
import { endOf } from "../lives/ends.ts";
import { ROLE } from "../world.ts";

/** Waits until a failure becomes known to those who repair. Returns whether it is known at once. */
export const awaitFinding = (backend: Backend, life: number): boolean => {
  const { simulation, timers, world, plan } = backend;
  const { found, finds } = endOf(backend, life);
  const { role, condemned } = world.components;
  const { component } = plan.lives[life];
  // Of one that the failover has seen bad, and waits for, a further failure cannot stay hidden either.
  const acting = role[component] === ROLE.acts || condemned[component] === 1;
  const verdict = found({ now: simulation.now, acting });
  if (verdict.when === "drawn" && finds !== null) startLife(backend, timers.failureFound + life, finds);
  if (verdict.when === "at") simulation.arm(timers.failureFound + life, verdict.time);
  return verdict.when === "at-once";
};

/** Nobody waits for it any more. */
export const forgetFinding = ({ simulation, timers, plan }: Backend, life: number): void => {
  if (plan.anyHidden) simulation.disarm(timers.failureFound + life);
};
