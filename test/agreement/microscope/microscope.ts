import {
  deriveKey,
  type Law,
  layOutTimers,
  type Program,
  Simulation,
  StreamNames,
  seedKey,
  TimerPool,
} from "../../../src/kernel/index.ts";
import { relayed, write } from "./messages.ts";
import { beginStorm, comeBy, giveUp, leave, served, tryNow } from "./phones.ts";
import type { Storm } from "./storm.ts";
import { type Microscope, worldShape } from "./world.ts";

const exponentialLaw = (rate: number): Law => ({
  hazard: (age) => age * rate,
  inverseHazard: (exponential) => exponential / rate,
});

const facts = { refused: [], began: ["waited"] } as const;

/**
 * A storm with every phone an entity of its own. It shares nothing with the cohorts but the kernel: no bins, no tables of waits,
 * no averages. What a server does when two things happen at one instant is left to the order below.
 */
const programOf = (storm: Storm): Program<Microscope, ReturnType<typeof worldShape>> => {
  const names = new StreamNames();
  const streams = {
    wait: names.uniform("wait"),
    life: names.exponential("life"),
    service: names.exponential("service"),
    who: names.uniform("who"),
  };
  const { phones, servers = 1 } = storm;
  const timers = layOutTimers<Microscope>([
    { name: "served", rank: 0, count: servers, handle: served },
    { name: "givesUp", rank: 1, count: phones, handle: giveUp },
    { name: "leaves", rank: 2, count: phones, handle: leave },
    { name: "tries", rank: 3, count: phones, handle: tryNow },
    { name: "comes", rank: 4, count: 1, handle: comeBy },
    { name: "relayed", rank: 5, count: 1, handle: relayed },
    { name: "writes", rank: 6, count: 1, handle: write },
  ]);
  return {
    timers,
    streams: names.hashes(),
    laws: [storm.churn, storm.strangers ?? 1, phones * (storm.messages?.sends ?? 1)].map(exponentialLaw),
    facts,
    folds: [],
    world: worldShape(storm),
    context: (run) => ({
      storm,
      run,
      world: run.world,
      base: timers.base,
      streams,
      pool: new TimerPool(run.world.pool),
      refused: () => run.bus.tell.refused(),
      began: (waited) => run.bus.tell.began(waited),
    }),
    begin: beginStorm,
  };
};

/** What is told of a queue that strangers come to. */
export interface Told {
  readonly refused: () => void;
  readonly began: (waited: number) => void;
}

/** Under a microscope: a run of a storm, to be started anew for each seed. */
export const microscopeOf = (storm: Storm) => {
  const run = new Simulation(programOf(storm));
  const key = seedKey("microscope");
  return {
    /**
     * The share of phones that are connected at given times, ascending; where there are messages also how many were delivered
     * and refused by then, as shares of all that are likely to be written.
     */
    shares: (seed: number, times: readonly number[]): number[] => {
      run.start(deriveKey(key, seed, 0));
      return times.flatMap((time) => {
        run.advanceTo(time);
        const { connected, messages } = run.world;
        const share = connected[0] / storm.phones;
        if (storm.messages === undefined) return [share];
        const likely = storm.phones * storm.messages.sends * storm.messages.until;
        return [share, messages.delivered[0] / likely, messages.refused[0] / likely];
      });
    },
    /** Tells of everybody who comes from one time to another; who is there before is not counted. */
    watch: (seed: number, [from, to]: readonly [number, number], told: Told): void => {
      run.start(deriveKey(key, seed, 0));
      run.advanceTo(from);
      const stop = run.observe((kind, _, waited) => (kind === 0 ? told.refused() : told.began(waited)));
      run.advanceTo(to);
      stop();
    },
  };
};
