import { assert } from "../base/assert.ts";
import { Arena, f64, type Shape, u32, type Views } from "./arena.ts";
import { Calendar, calendarShape } from "./calendar.ts";
import { FactBus, type FactKinds, type Fold, type Observer } from "./facts.ts";
import { deriveKey, type Key } from "./keys.ts";
import type { Law } from "./law.ts";
import { livesShape, PacedLives } from "./paced-lives.ts";
import { type Chance, Streams } from "./streams.ts";
import type { TimerTable } from "./timers.ts";

/** All that behaves and never changes during a run; shared by every run of a model. */
export interface Program<Context, World extends Shape = Shape> {
  readonly timers: TimerTable<Context>;
  /** From `StreamNames.hashes()`. */
  readonly streams: Int32Array;
  readonly laws: readonly Law[];
  readonly facts: FactKinds;
  readonly folds: readonly Fold[];
  readonly world: World;
  /** Makes what handlers are given: views of the arena, never state of its own. */
  readonly context: (simulation: Simulation<Context, World>) => Context;
  /** Sets the first timers of a run at time 0. */
  readonly begin: (context: Context) => void;
}

const BRANCH = 0x6272_616e;

const arenaShape = <Context, World extends Shape>(program: Program<Context, World>) => {
  const timers = program.timers.count;
  return {
    clock: f64(),
    told: u32(),
    key: u32(4),
    drawn: u32(program.streams.length / 2),
    calendar: calendarShape(timers),
    lives: livesShape(timers, program.timers.paced),
    world: program.world,
    folds: Object.fromEntries(program.folds.map(({ name, shape }) => [name, shape])) as Record<string, Shape>,
  };
};

type RunShape<World extends Shape> = ReturnType<typeof arenaShape<unknown, World>>;

/**
 * One run: a program at work on an arena. Time is in seconds from 0. Events of an instant come by rank of their kind, then
 * by timer.
 */
export class Simulation<Context, World extends Shape = Shape> {
  readonly program: Program<Context, World>;
  readonly arena: Arena<RunShape<World>>;
  readonly calendar: Calendar;
  readonly streams: Chance;
  readonly bus: FactBus;
  readonly context: Context;
  readonly #clock: Float64Array;
  readonly #lives: Views<ReturnType<typeof livesShape>>;
  readonly #laws: readonly Law[];
  readonly #timers: TimerTable<Context>;
  readonly #paced: PacedLives;
  #isHandling = false;

  /** `arena`, when given, is taken over with the state that it holds; `chance` takes the place of the named streams. */
  constructor(program: Program<Context, World>, arena = new Arena(arenaShape(program)), chance?: Chance) {
    const views = arena.views as unknown as Views<RunShape<Shape>>;
    this.program = program;
    this.arena = arena;
    this.calendar = new Calendar(views.calendar);
    this.streams = chance ?? new Streams(program.streams, views.key, views.drawn);
    this.#clock = views.clock;
    this.#lives = views.lives;
    this.#laws = program.laws;
    this.#timers = program.timers;
    this.#paced = new PacedLives(program.timers, views.lives, this.calendar, views.clock);
    const folds = program.folds.map((fold) => ({ fold, state: views.folds[fold.name] as Views<Shape> }));
    this.bus = new FactBus(program.facts, folds, views.clock, views.told);
    this.context = program.context(this);
  }

  /** The time, in seconds. */
  get now(): number {
    return this.#clock[0];
  }

  /** The changing state of the model. */
  get world(): Views<World> {
    return this.arena.views.world as Views<World>;
  }

  /** The state of a fold, by its name. */
  fold(name: string): Views<Shape> {
    return (this.arena.views.folds as Views<Record<string, Shape>>)[name] as Views<Shape>;
  }

  /** Hears every fact from now on. Observing changes nothing. Returns the way to stop. */
  observe(observer: Observer): () => void {
    return this.bus.observe(observer);
  }

  /** Begins a run at time 0 under a key; what was in the arena is forgotten. */
  start(key: Key): void {
    this.#isHandling = false;
    this.arena.bytes.fill(0);
    this.arena.views.key.set(key);
    this.calendar.clear();
    this.program.begin(this.context);
  }

  /** Sets a timer to an absolute time that is certain: no branch will draw it anew. */
  arm(timer: number, at: number): void {
    assert(at >= this.#clock[0], "nothing is set in the past");
    this.#lives.law[timer] = 0;
    this.calendar.set(timer, at);
  }

  /**
   * Starts a life: draws its length now from a law of the program, and sets the timer to its end. A length of Infinity is
   * for ever: no branch revives it. A timer of a paced kind may start at another pace than 1.
   */
  armLife(timer: number, law: number, stream: number, pace = 1): void {
    const now = this.#clock[0];
    const length = this.#laws[law].inverseHazard(this.streams.exponential(stream));
    const at = now + length;
    assert(at >= now, "a life lasts no less than nothing");
    const lives = this.#lives;
    lives.startedAt[timer] = now;
    lives.law[timer] = law + 1;
    lives.stream[timer] = stream;
    if (pace === 1 || at === now || at === Number.POSITIVE_INFINITY) this.calendar.set(timer, at);
    else this.#paced.begin(timer, length, pace);
  }

  /** Takes a timer out; a life on it ends. */
  disarm(timer: number): void {
    this.calendar.cancel(timer);
    const { law } = this.#lives;
    if (law[timer] < 0) law[timer] = -law[timer];
  }

  /**
   * From now on a life of a paced kind ages at a pace ≥ 0: virtual seconds a second. At 0 it stands still, for as long as
   * it takes. What it has aged so far stays. Nothing happens where no life is, or where it is due at this very instant.
   */
  setPace(timer: number, pace: number): void {
    this.#paced.setPace(timer, pace);
  }

  /** The pace of a timer's life; 0 when it stands still or when there is none. */
  paceOf(timer: number): number {
    return this.#paced.paceOf(timer);
  }

  /** The virtual age of a timer's life, in seconds: the time since it began, each stretch weighed with its pace. */
  ageOf(timer: number): number {
    assert(this.isLife(timer), "only a life has an age");
    return this.#paced.ageOf(timer);
  }

  /** Whether a life that will end is on a timer, be it that it stands still now. Within its own handler it has ended. */
  isLife(timer: number): boolean {
    return this.#paced.isLife(timer);
  }

  /** Handles the next event, wherever in time it is; false when none is pending. */
  step(): boolean {
    const { calendar } = this;
    const due = calendar.firstDue();
    if (due === Number.POSITIVE_INFINITY) return false;
    this.#clock[0] = due;
    const timer = calendar.takeFirst();
    const timers = this.#timers;
    const kind = timers.kindOf[timer];
    this.#isHandling = true;
    timers.handlers[kind](this.context, timer - timers.firstOf[kind]);
    this.#isHandling = false;
    calendar.settle(timer);
    return true;
  }

  /** Handles all events up to a finite time, that instant included, and stands there. */
  advanceTo(time: number): void {
    assert(time >= this.#clock[0] && time < Number.POSITIVE_INFINITY, "time runs on, to a finite instant");
    while (this.calendar.firstDue() <= time) this.step();
    this.#clock[0] = time;
  }

  /**
   * Handles events while a predicate holds and something is due by `limit`; true when the predicate stopped it. Otherwise
   * it stands at `limit`, or at the last event when `limit` is Infinity.
   */
  advanceWhile(predicate: (context: Context) => boolean, limit: number): boolean {
    while (predicate(this.context)) {
      if (!this.#stepBy(limit)) return false;
    }
    return true;
  }

  /** Handles events up to and including the next one of a kind; false, standing at `limit`, when none came by then. */
  advanceToEvent(kind: string, limit: number): boolean {
    const number = this.#timers.names.indexOf(kind);
    assert(number >= 0, "the kind of event to advance to exists");
    for (;;) {
      const timer = this.calendar.first();
      if (!this.#stepBy(limit)) return false;
      if (this.#timers.kindOf[timer] === number) return true;
    }
  }

  /** Handles the next event when it is due by `limit`; otherwise goes there and returns false. */
  #stepBy(limit: number): boolean {
    if (this.calendar.firstDue() <= limit && this.step()) return true;
    if (limit < Number.POSITIVE_INFINITY) this.advanceTo(limit);
    return false;
  }

  /** The state as bytes. */
  save(): Uint8Array {
    this.#assertBetweenEvents();
    return this.arena.save();
  }

  /** Goes back (or on) to a saved state. */
  restore(saved: Uint8Array): void {
    this.#assertBetweenEvents();
    this.arena.restore(saved);
  }

  /** A second run with the same past that lives on exactly like this one. */
  fork(): Simulation<Context, World> {
    this.#assertBetweenEvents();
    return new Simulation(this.program, this.arena.copy());
  }

  /**
   * Gives this run a future of its own: mixes `id` into the key of all later draws, and draws the rest of every running
   * life anew, given its age and pace, also of those that stand still. Timers that were set to a certain time stay, and so does what is due at this very instant.
   */
  branch(id: number): void {
    this.#assertBetweenEvents();
    const { key } = this.arena.views;
    key.set(deriveKey(key, id, BRANCH));
    const now = this.#clock[0];
    const { law, stream } = this.#lives;
    for (let timer = 0; timer < this.#timers.count; timer++) {
      if (this.calendar.dueAt(timer) === now || !this.#paced.isLife(timer)) continue;
      const exponential = this.streams.exponential(stream[timer]);
      this.#paced.redraw(timer, this.#laws[Math.abs(law[timer]) - 1], exponential);
    }
  }

  #assertBetweenEvents(): void {
    assert(
      !this.#isHandling,
      "a run is saved, restored, forked and branched between events, never within one",
    );
  }
}
