import { f64, u8, u16, u32, type Views } from "../../src/kernel/arena.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import type { Law } from "../../src/kernel/law.ts";
import { type Program, Simulation } from "../../src/kernel/simulation.ts";
import { StreamNames } from "../../src/kernel/streams.ts";
import { layOutTimers } from "../../src/kernel/timers.ts";
import { type Contender, inProcess } from "./measure.ts";
import { PlainSimulator, plainExponential } from "./plain.ts";

const MACHINES = 550;
const CREWS = 5;
const LIFE = 1;
/** Crews work 88 % of the time. */
const REPAIR = 0.008;

const exponentialLaw = (mean: number): Law => ({
  hazard: (age) => age / mean,
  inverseHazard: (exponential) => exponential * mean,
});

const world = {
  isDown: u8(MACHINES),
  waiting: u16(MACHINES),
  firstWaiting: u32(),
  waitingCount: u32(),
  busyCrews: u32(),
  down: u32(),
  failures: u32(),
  changedAt: f64(),
  downTime: f64(),
};

interface Cluster {
  readonly simulation: Simulation<Cluster, typeof world>;
  readonly world: Views<typeof world>;
}

/** Machine m lives by stream 2m and is repaired by stream 2m + 1. */
const startLife = ({ simulation }: Cluster, machine: number): void =>
  simulation.armLife(machine, 0, 2 * machine);
const startRepair = ({ simulation }: Cluster, machine: number): void =>
  simulation.armLife(machine, 1, 2 * machine + 1);

const countDown = ({ simulation, world }: Cluster, change: number): void => {
  world.downTime[0] += world.down[0] * (simulation.now - world.changedAt[0]);
  world.changedAt[0] = simulation.now;
  world.down[0] += change;
};

const fail = (cluster: Cluster, machine: number): void => {
  const { world } = cluster;
  countDown(cluster, 1);
  world.isDown[machine] = 1;
  world.failures[0]++;
  if (world.busyCrews[0] < CREWS) {
    world.busyCrews[0]++;
    startRepair(cluster, machine);
  } else {
    world.waiting[(world.firstWaiting[0] + world.waitingCount[0]++) % MACHINES] = machine;
  }
};

const repaired = (cluster: Cluster, machine: number): void => {
  const { world } = cluster;
  countDown(cluster, -1);
  world.isDown[machine] = 0;
  startLife(cluster, machine);
  if (world.waitingCount[0] === 0) world.busyCrews[0]--;
  else {
    startRepair(cluster, world.waiting[world.firstWaiting[0]]);
    world.firstWaiting[0] = (world.firstWaiting[0] + 1) % MACHINES;
    world.waitingCount[0]--;
  }
};

const streams = (): Int32Array => {
  const names = new StreamNames();
  for (let i = 0; i < MACHINES; i++) {
    names.exponential(`machine-${i}/life`);
    names.exponential(`machine-${i}/repair`);
  }
  return names.hashes();
};

const program = (): Program<Cluster, typeof world> => ({
  timers: layOutTimers([
    {
      name: "machine",
      rank: 0,
      count: MACHINES,
      handle: (cluster: Cluster, machine) =>
        cluster.world.isDown[machine] ? repaired(cluster, machine) : fail(cluster, machine),
    },
  ]),
  streams: streams(),
  laws: [exponentialLaw(LIFE), exponentialLaw(REPAIR)],
  facts: {},
  folds: [],
  world,
  context: (simulation) => ({ simulation, world: simulation.world }),
  begin: (cluster) => {
    for (let i = 0; i < MACHINES; i++) startLife(cluster, i);
  },
});

const kernelRepair = (failures: number): Contender => {
  const simulation = new Simulation(program());
  simulation.start(seedKey("repair"));
  const { failures: seen } = simulation.world;
  return inProcess("kernel", failures, (count) => {
    for (const until = seen[0] + count; seen[0] < until; ) simulation.step();
  });
};

/** The same cluster as one would write it first: a closure for each event, a machine an object. */
const plainRepair = (failures: number): Contender => {
  const simulator = new PlainSimulator();
  const exponential = plainExponential(1);
  const waiting: { fail: () => void }[] = [];
  let seen = 0;
  let busyCrews = 0;
  let down = 0;
  const totals = { downTime: 0 };
  let changedAt = 0;
  const countDown = (change: number): void => {
    totals.downTime += down * (simulator.now - changedAt);
    changedAt = simulator.now;
    down += change;
  };
  const live = (machine: { fail: () => void }): void =>
    simulator.schedule(LIFE * exponential(), () => machine.fail());
  const repair = (machine: { fail: () => void }): void =>
    simulator.schedule(REPAIR * exponential(), () => {
      countDown(-1);
      live(machine);
      const next = waiting.shift();
      if (next === undefined) busyCrews--;
      else repair(next);
    });
  for (let i = 0; i < MACHINES; i++) {
    const machine = {
      fail: (): void => {
        countDown(1);
        seen++;
        if (busyCrews < CREWS) {
          busyCrews++;
          repair(machine);
        } else waiting.push(machine);
      },
    };
    live(machine);
  }
  return inProcess("plain", failures, (count) => {
    for (const until = seen + count; seen < until; ) simulator.step();
  });
};

/** The machine-repair cluster: 550 machines that fail and wait in one line for five crews. */
export const repair = (failures: number): Contender[] => [kernelRepair(failures), plainRepair(failures)];
