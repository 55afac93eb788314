import { expect, it } from "vitest";
import { u8, type Views } from "../../src/kernel/arena.ts";
import { Exploration } from "../../src/kernel/exploration.ts";
import type { Law } from "../../src/kernel/law.ts";
import { Unexplorable } from "../../src/kernel/script.ts";
import type { Program, Simulation } from "../../src/kernel/simulation.ts";
import { StreamNames } from "../../src/kernel/streams.ts";
import { layOutTimers } from "../../src/kernel/timers.ts";
import { clusterProgram, exponentialLaw } from "../support/cluster.ts";

const shape = { down: u8(2), stuck: u8() };
interface Pair {
  readonly run: Simulation<Pair, typeof shape>;
  readonly world: Views<typeof shape>;
}
const lifeOf = [2, 3];
const switchTimer = 4;

interface Options {
  readonly switching?: Law;
  /** Does something more when a machine fails. */
  readonly also?: (pair: Pair) => void;
}

/**
 * A pair whose standby ages at a tenth of the pace: when the acting one fails, the other is switched to, which works with
 * chance 0.9 and takes no time; a repair mends all. Laws: 0 life (mean 8), 1 repair (mean 2), 2 switching.
 */
const pairProgram = ({
  switching = exponentialLaw(0),
  also = () => {},
}: Options = {}): Program<Pair, typeof shape> => {
  const names = new StreamNames();
  for (const name of ["a/life", "b/life", "a/repair", "b/repair", "switch"]) names.exponential(name);
  const works = names.uniform("works");
  const timers = layOutTimers<Pair>([
    {
      name: "repaired",
      rank: 0,
      count: 2,
      handle: ({ run, world }, machine) => {
        world.down[machine] = world.stuck[0] = 0;
        run.armLife(lifeOf[machine], 0, machine, world.down[1 - machine] === 1 ? 1 : 0.1);
      },
    },
    {
      name: "failed",
      rank: 1,
      count: 2,
      paced: true,
      handle: (pair, machine) => {
        const { run, world } = pair;
        world.down[machine] = 1;
        run.armLife(machine, 1, 2 + machine);
        run.setPace(lifeOf[1 - machine], 0);
        run.armLife(switchTimer, 2, 4);
        also(pair);
      },
    },
    {
      name: "switched",
      rank: 2,
      count: 1,
      handle: ({ run, world }) => {
        world.stuck[0] = run.streams.happens(works, 0.9) ? 0 : 1;
        for (const timer of lifeOf) if (world.stuck[0] === 0 && run.isLife(timer)) run.setPace(timer, 1);
      },
    },
  ]);
  return {
    timers,
    streams: names.hashes(),
    laws: [exponentialLaw(8), exponentialLaw(2), switching],
    facts: {},
    folds: [],
    world: shape,
    context: (run) => ({ run, world: run.world }),
    begin: ({ run }) => {
      run.armLife(2, 0, 0);
      run.armLife(3, 0, 1, 0.1);
    },
  };
};

const RATES = [1 / 8, 1 / 2, 1 / 3];

/** The chain of a program: each move as `from > to` with its rate. A state: what is down, stuck, and each life at its pace. */
const movesOf = (program: Program<Pair, typeof shape>): Record<string, number> => {
  const exploration = new Exploration(program);
  const { run } = exploration;
  const known = new Map<string, Uint8Array>();
  const nameHere = (): string => {
    const lives = exploration.lives().map(({ kind, subject, pace }) => `${kind}${subject}×${pace}`);
    const name = [[...run.world.down].join(""), run.world.stuck[0], ...lives].join(" ");
    if (!known.has(name)) known.set(name, run.save());
    return name;
  };
  exploration.begin(nameHere);
  const moves: Record<string, number> = {};
  for (const [from, state] of known) {
    run.restore(state);
    expect(exploration.times()).toEqual([]);
    for (const { timer, law, pace } of exploration.lives().filter(({ pace }) => pace > 0))
      exploration.end(state, timer, (probability) => {
        const move = `${from} > ${nameHere()}`;
        moves[move] = (moves[move] ?? 0) + probability * pace * RATES[law];
      });
  }
  return moves;
};

const near = (moves: Record<string, number>) =>
  Object.fromEntries(Object.entries(moves).map(([move, rate]) => [move, expect.closeTo(rate, 12)]));

it("the chain of a pair is found, with its choices, its paces and what takes no time", () => {
  const both = "00 0 failed0×1 failed1×0.1";
  const fresh = "00 0 failed0×0.1 failed1×1";
  const half = "00 0 failed0×0.1 failed1×0";
  const halfB = "00 0 failed0×0 failed1×0.1";
  const [aDown, bDown] = ["10 0 repaired0×1 failed1×1", "01 0 repaired1×1 failed0×1"];
  const [aStuck, bStuck] = ["10 1 repaired0×1 failed1×0", "01 1 repaired1×1 failed0×0"];
  const bothDown = ["11 0 repaired0×1 repaired1×1", "11 1 repaired0×1 repaired1×1"];
  const halfway = { aUp: "01 0 repaired1×1 failed0×1", bUp: "10 0 repaired0×1 failed1×1" };
  const moves = movesOf(pairProgram());
  const expected: Record<string, number> = {
    [`${both} > ${aDown}`]: 0.9 / 8,
    [`${both} > ${aStuck}`]: 0.1 / 8,
    [`${both} > ${bDown}`]: 0.09 / 8,
    [`${both} > ${bStuck}`]: 0.01 / 8,
    [`${aDown} > ${fresh}`]: 1 / 2,
    [`${aStuck} > ${half}`]: 1 / 2,
    [`${bStuck} > ${halfB}`]: 1 / 2,
    [`${bothDown[0]} > ${halfway.aUp}`]: 1 / 2,
    [`${bothDown[0]} > ${halfway.bUp}`]: 1 / 2,
    [`${bothDown[1]} > ${halfway.aUp}`]: 1 / 2,
    [`${aDown} > ${bothDown[0]}`]: 0.9 / 8,
    [`${aDown} > ${bothDown[1]}`]: 0.1 / 8,
  };
  expect(moves).toMatchObject(near(expected));
  const out = (from: string): number =>
    Object.entries(moves).reduce((sum, [move, rate]) => sum + (move.startsWith(`${from} >`) ? rate : 0), 0);
  expect(out(both)).toBeCloseTo(1.1 / 8, 12);
  expect(out(aDown)).toBeCloseTo(1 / 2 + 1 / 8, 12);
  expect(out(aStuck)).toBeCloseTo(1 / 2, 12);
});

it("a switch that takes time is a state of its own, in which the standby stands still", () => {
  const moves = movesOf(pairProgram({ switching: exponentialLaw(3) }));
  const waiting = "10 0 repaired0×1 failed1×0 switched0×1";
  expect(moves).toMatchObject(
    near({
      [`00 0 failed0×1 failed1×0.1 > ${waiting}`]: 1 / 8,
      [`${waiting} > 10 0 repaired0×1 failed1×1`]: 0.9 / 3,
      [`${waiting} > 10 1 repaired0×1 failed1×0`]: 0.1 / 3,
    }),
  );
});

it("certain times are told apart from lives", () => {
  const life = exponentialLaw(4);
  const exploration = new Exploration(clusterProgram({ servers: 2, life, repair: life, lookEvery: 3 }));
  let visits = 0;
  exploration.begin((probability) => {
    visits++;
    expect(probability).toBe(1);
    expect(exploration.times()).toEqual([{ timer: 2, kind: "look", subject: 0, at: 3 }]);
    expect(exploration.lives()).toEqual(
      [0, 1].map((timer) => ({ timer, kind: "server", subject: timer, law: 0, pace: 1 })),
    );
    expect(() => exploration.begin(() => {})).toThrow("at a time");
  });
  expect(visits).toBe(1);
  expect(exploration.run.now).toBe(0);
});

it("a state that was visited lives on as an ordinary run", () => {
  const life = exponentialLaw(4);
  const exploration = new Exploration(clusterProgram({ servers: 2, life, repair: life }));
  exploration.begin(() => {});
  let ends: readonly number[] = [];
  exploration.end(exploration.run.save(), 1, () => {
    const run = exploration.run.fork();
    run.branch(1);
    run.advanceTo(50);
    ends = [exploration.run.world.down[0], exploration.run.now, run.now];
    expect(run.calendar.dueAt(0)).not.toBe(run.calendar.dueAt(1));
  });
  expect(ends).toEqual([1, 0, 50]);
});

it("only a life that runs is ended", () => {
  const exploration = new Exploration(pairProgram());
  exploration.begin(() => {});
  expect(() => exploration.end(exploration.run.save(), 0, () => {})).toThrow("a life that runs");
});

it("a model that draws from a continuum, or lengths for no timer, cannot be explored", () => {
  const explore = (also: (pair: Pair) => void): void => {
    const exploration = new Exploration(pairProgram({ also }));
    exploration.begin(() => {});
    exploration.end(exploration.run.save(), 2, () => {});
  };
  explore(() => {});
  expect(() => explore(({ run }) => void run.streams.uniform(5))).toThrow(Unexplorable);
  // Stream 3 is that of the other machine's repair, which has never been set.
  expect(() => explore(({ run }) => void run.streams.exponential(3))).toThrow("no timer was set to");
});

it("an instant that never ends is a broken rule, not a program that hangs", () => {
  const exploration = new Exploration(pairProgram({ also: ({ run }) => run.arm(2, run.now) }));
  exploration.begin(() => {});
  expect(() => exploration.end(exploration.run.save(), 2, () => {})).toThrow("an instant ends");
});
