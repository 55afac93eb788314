import { f64, u8, u32, type Views } from "../../src/kernel/arena.ts";
import type { FactKinds, Fold, Tell } from "../../src/kernel/facts.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import type { Law } from "../../src/kernel/law.ts";
import { type Program, Simulation } from "../../src/kernel/simulation.ts";
import { StreamNames } from "../../src/kernel/streams.ts";
import { layOutTimers } from "../../src/kernel/timers.ts";

/** A law of constant hazard; the mean is in seconds. */
export const exponentialLaw = (mean: number): Law => ({
  hazard: (age) => age / mean,
  inverseHazard: (exponential) => exponential * mean,
});

const facts = { failed: ["server"], repaired: ["server", "downFor"], looked: [] } satisfies FactKinds;

const worldOf = (servers: number) => ({
  isDown: u8(servers),
  failedAt: f64(servers),
  down: u32(),
  looks: u32(),
});
type World = ReturnType<typeof worldOf>;

/** What the handlers of a cluster get. */
export interface Cluster {
  readonly run: ClusterRun;
  readonly world: Views<World>;
  readonly tell: Tell<typeof facts>;
}

/** A run of a cluster. */
export type ClusterRun = Simulation<Cluster, World>;

/** The state of the fold `totals`. */
export interface Totals {
  readonly failures: Uint32Array;
  readonly downtime: Float64Array;
}

/** Counts failures and adds up the downtime of repaired servers, in seconds. */
const totals: Fold = {
  name: "totals",
  shape: { failures: u32(), downtime: f64() },
  on: {
    failed: (state) => void (state as unknown as Totals).failures[0]++,
    repaired: (state, _time, _server, downFor) => {
      (state as unknown as Totals).downtime[0] += downFor;
    },
  },
};

const toggle = ({ run, world, tell }: Cluster, server: number): void => {
  const stream = 2 * server;
  if (world.isDown[server] === 1) {
    world.isDown[server] = 0;
    world.down[0]--;
    tell.repaired(server, run.now - world.failedAt[server]);
    run.armLife(server, 0, stream);
  } else {
    world.isDown[server] = 1;
    world.failedAt[server] = run.now;
    world.down[0]++;
    tell.failed(server);
    run.armLife(server, 1, stream + 1);
  }
};

/** Parameters of a cluster; the times in seconds. */
export interface ClusterOptions {
  readonly servers: number;
  readonly life: Law;
  readonly repair: Law;
  /** Someone looks at certain times, so far apart. */
  readonly lookEvery?: number;
}

/** Servers with their own crews that fail and are repaired, and someone who looks at them at certain times. */
export const clusterProgram = (options: ClusterOptions): Program<Cluster, World> => {
  const { servers, life, repair, lookEvery = Number.POSITIVE_INFINITY } = options;
  const names = new StreamNames();
  for (let i = 0; i < servers; i++) {
    names.exponential(`server-${i}/life`);
    names.exponential(`server-${i}/repair`);
  }
  const look = ({ run, world, tell }: Cluster): void => {
    world.looks[0]++;
    tell.looked();
    run.arm(servers, run.now + lookEvery);
  };
  return {
    timers: layOutTimers<Cluster>([
      { name: "server", rank: 0, count: servers, handle: toggle },
      { name: "look", rank: 1, count: 1, handle: look },
    ]),
    streams: names.hashes(),
    laws: [life, repair],
    facts,
    folds: [totals],
    world: worldOf(servers),
    context: (run) => ({ run, world: run.world, tell: run.bus.tell as unknown as Tell<typeof facts> }),
    begin: ({ run }) => {
      for (let server = 0; server < servers; server++) run.armLife(server, 0, 2 * server);
      run.arm(servers, lookEvery);
    },
  };
};

/** A run that stands at time 0. */
export const startCluster = (options: ClusterOptions, seed = "1"): ClusterRun => {
  const run = new Simulation(clusterProgram(options));
  run.start(seedKey(seed));
  return run;
};
