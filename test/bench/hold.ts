import { seedKey } from "../../src/kernel/keys.ts";
import type { Law } from "../../src/kernel/law.ts";
import { type Program, Simulation } from "../../src/kernel/simulation.ts";
import { StreamNames } from "../../src/kernel/streams.ts";
import { layOutTimers } from "../../src/kernel/timers.ts";
import { type Contender, inProcess } from "./measure.ts";
import { PlainSimulator, plainExponential } from "./plain.ts";

const unitExponential: Law = { hazard: (age) => age, inverseHazard: (exponential) => exponential };

/** The kernel's hold model: each timer draws from its own stream and sets itself anew. */
const kernelHold = (pending: number, events: number): Contender => {
  const names = new StreamNames();
  for (let i = 0; i < pending; i++) names.exponential(`timer-${i}`);
  const program: Program<Simulation<unknown>> = {
    timers: layOutTimers([
      { name: "hop", rank: 0, count: pending, handle: (run, subject) => run.armLife(subject, 0, subject) },
    ]),
    streams: names.hashes(),
    laws: [unitExponential],
    facts: {},
    folds: [],
    world: {},
    context: (simulation) => simulation as Simulation<unknown>,
    begin: (run) => {
      for (let i = 0; i < pending; i++) run.armLife(i, 0, i);
    },
  };
  const simulation = new Simulation(program);
  simulation.start(seedKey("hold"));
  return inProcess("kernel", events, (count) => {
    for (let i = 0; i < count; i++) simulation.step();
  });
};

const plainHold = (pending: number, events: number): Contender => {
  const simulator = new PlainSimulator();
  const exponential = plainExponential(1);
  const hop = (): void => simulator.schedule(exponential(), () => hop());
  for (let i = 0; i < pending; i++) hop();
  return inProcess("plain", events, (count) => {
    for (let i = 0; i < count; i++) simulator.step();
  });
};

/** The hold model: so many pending events; each, when it comes, is set anew after a unit exponential. */
export const hold = (pending: number, events: number): Contender[] => [
  kernelHold(pending, events),
  plainHold(pending, events),
];
