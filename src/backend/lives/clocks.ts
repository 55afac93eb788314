import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import { oneOf } from "../draws.ts";
import { NONE } from "../plan.ts";
import { paceOf } from "./pace.ts";

/** Where the lives of a shared clock begin in `order`. */
const startOf = ({ plan }: Backend, clock: number): number => plan.clocks[clock].start;

/** Exchanges two lives of a shared clock. */
const exchange = ({ world }: Backend, a: number, b: number): void => {
  const { order, place } = world.clocks;
  const [lifeOfA, lifeOfB] = [order[a], order[b]];
  order[a] = lifeOfB;
  order[b] = lifeOfA;
  place[lifeOfA] = b;
  place[lifeOfB] = a;
};

/** A shared clock runs as fast as so many clocks together. */
const countRunning = (backend: Backend, clock: number, running: number): void => {
  backend.world.clocks.running[clock] = running;
  backend.simulation.setPace(backend.timers.lifeEnds + clock, running);
};

/** Starts the clock of a life that begins. */
export const startClock = (backend: Backend, life: number): void => {
  const { clock } = backend.plan.lives[life];
  if (clock === NONE) return;
  const { draw, which } = backend.plan.clocks[clock];
  const timer = backend.timers.lifeEnds + clock;
  if (which === NONE) return backend.simulation.armLife(timer, draw.law, draw.stream, paceOf(backend, life));
  const { running, place } = backend.world.clocks;
  exchange(backend, place[life], startOf(backend, clock) + running[clock]);
  countRunning(backend, clock, running[clock] + 1);
};

/** The lives of a component that have clocks of their own, and run, begin anew; a shared clock has no memory to lose. */
export const renewClocks = (backend: Backend, component: number): void => {
  for (const life of backend.plan.components[component].lives) {
    const { clock } = backend.plan.lives[life];
    const isOwn = clock !== NONE && backend.plan.clocks[clock].which === NONE;
    if (isOwn && backend.world.lives.ended[life] === 0) startClock(backend, life);
  }
};

/** Stops the clock of a life that has ended. */
export const stopClock = (backend: Backend, life: number): void => {
  const { clock } = backend.plan.lives[life];
  if (clock === NONE) return;
  if (backend.plan.clocks[clock].which === NONE)
    return backend.simulation.disarm(backend.timers.lifeEnds + clock);
  const { running, place } = backend.world.clocks;
  assert(place[life] < startOf(backend, clock) + running[clock], "only a life that runs is stopped");
  exchange(backend, place[life], startOf(backend, clock) + running[clock] - 1);
  countRunning(backend, clock, running[clock] - 1);
};

/** The life that a clock ended: its own, or one of those that share it, each as likely (or as good); then a shared clock goes on. */
export const lifeThatEnded = (backend: Backend, clock: number): number => {
  const { lives, draw, which, start, window } = backend.plan.clocks[clock];
  if (which === NONE) return lives[0];
  const { running, order } = backend.world.clocks;
  const among = Math.min(running[clock], window);
  const life = order[start + running[clock] - among + oneOf(backend, among, which)];
  backend.simulation.armLife(backend.timers.lifeEnds + clock, draw.law, draw.stream, running[clock]);
  return life;
};

/** Sets all clocks going at time 0. */
export const beginClocks = (backend: Backend): void => {
  const { order, place, running } = backend.world.clocks;
  backend.plan.clocks.forEach(({ lives, draw, which, start }, clock) => {
    if (which === NONE) {
      startClock(backend, lives[0]);
      return;
    }
    lives.forEach((life, index) => {
      order[start + index] = life;
      place[life] = start + index;
    });
    running[clock] = lives.length;
    backend.simulation.armLife(backend.timers.lifeEnds + clock, draw.law, draw.stream, lives.length);
  });
};
