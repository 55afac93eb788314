import { assert } from "../base/assert.ts";
import type { Shape } from "./arena.ts";
import { Script, Unexplorable } from "./script.ts";
import { type Program, Simulation } from "./simulation.ts";

/** An event's place in its program. */
interface Timer {
  readonly timer: number;
  /** The kind of event, by name. */
  readonly kind: string;
  /** Which one of its kind, from 0. */
  readonly subject: number;
}

/** A life that runs or stands still. */
export interface PendingLife extends Timer {
  /** The number of its law in the program. */
  readonly law: number;
  /** Virtual seconds a second; 0 when it stands still. */
  readonly pace: number;
}

/** A timer that is set to a certain time, in seconds. */
export interface PendingTime extends Timer {
  readonly at: number;
}

/** Hears of one outcome and its probability; the run stands in it, and may be read, saved and forked. */
export type Visit = (probability: number) => void;

/** More events than this at one instant never end. */
const INSTANT_MAX = 100_000;

/**
 * Finds out what a program can do instead of what it happens to do: ends any pending life now and visits every outcome,
 * with its probability. Where all lives are exponential the states and rates so found are the Markov chain that its runs
 * follow. The clock stands at 0 throughout, so that two states with equal columns and equal pending lives have the same
 * future. What is due at once (a length of 0) happens at once.
 *
 * A program can be explored when it makes its choices by `happens`, `oneOf` and `oneBy`, and draws lengths only for timers;
 * otherwise exploring throws `Unexplorable`, and the exploration is over.
 */
export class Exploration<Context, World extends Shape = Shape> {
  /** Stands wherever exploring went last. Its forks are ordinary runs; give them a key by `branch`, which draws their lives. */
  readonly run: Simulation<Context, World>;
  readonly #script = new Script();
  readonly #lengths = new Set<number>();
  #isExploring = false;

  constructor(program: Program<Context, World>) {
    this.run = new Simulation(program, undefined, this.#script);
  }

  /** Visits every way to begin. */
  begin(visit: Visit): void {
    this.#explore(() => this.run.start(new Uint32Array(4)), visit);
  }

  /** Visits every outcome of ending a life that runs, out of a saved state. */
  end(state: Uint8Array, timer: number, visit: Visit): void {
    const { run } = this;
    this.#explore(() => {
      run.restore(state);
      assert(run.isLife(timer) && run.paceOf(timer) > 0, "only a life that runs is ended");
      run.calendar.set(timer, run.now);
    }, visit);
  }

  /** The lives of the state in which the run stands, by timer. */
  lives(): PendingLife[] {
    const { law } = this.run.arena.views.lives;
    return this.#timers((timer) => this.run.isLife(timer)).map((timer) => ({
      ...timer,
      law: Math.abs(law[timer.timer]) - 1,
      pace: this.run.paceOf(timer.timer),
    }));
  }

  /** What is set to a certain time in the state in which the run stands, by timer: where there is some, no chain is Markov. */
  times(): PendingTime[] {
    const { calendar } = this.run;
    const isCertain = (timer: number): boolean =>
      calendar.dueAt(timer) < Number.POSITIVE_INFINITY && !this.run.isLife(timer);
    return this.#timers(isCertain).map((timer) => ({ ...timer, at: calendar.dueAt(timer.timer) }));
  }

  #timers(isMeant: (timer: number) => boolean): Timer[] {
    const { count, kindOf, firstOf, names } = this.run.program.timers;
    const found: Timer[] = [];
    for (let timer = 0; timer < count; timer++) {
      const kind = kindOf[timer];
      if (isMeant(timer)) found.push({ timer, kind: names[kind], subject: timer - firstOf[kind] });
    }
    return found;
  }

  #explore(act: () => void, visit: Visit): void {
    assert(!this.#isExploring, "one thing is explored at a time; save the states that are visited");
    this.#isExploring = true;
    this.#script.clear();
    do {
      this.#script.rewind();
      act();
      this.#settle();
      this.#checkLengths();
      visit(this.#script.probability);
    } while (this.#script.next());
    this.#isExploring = false;
  }

  /** Handles all that is due at this very instant. */
  #settle(): void {
    const { run } = this;
    let events = 0;
    while (run.calendar.firstDue() === run.now) {
      run.step();
      assert(++events < INSTANT_MAX, "an instant ends");
    }
  }

  /** Every length that was drawn is one that a timer was set to. */
  #checkLengths(): void {
    for (const stream of this.#script.lengths) {
      if (this.#lengths.has(stream)) continue;
      const { law, stream: streamOf } = this.run.arena.views.lives;
      if (!law.some((set, timer) => set !== 0 && streamOf[timer] === stream))
        throw new Unexplorable(`stream ${stream} yields a length that no timer was set to`);
      this.#lengths.add(stream);
    }
  }
}
