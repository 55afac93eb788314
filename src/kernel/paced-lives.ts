import { assert } from "../base/assert.ts";
import { f64, i32, type Shape, type Views } from "./arena.ts";
import type { Calendar } from "./calendar.ts";
import { type Law, residual } from "./law.ts";
import type { TimerTable } from "./timers.ts";

/**
 * What is known of each timer's life. `law` is its law plus 1, 0 when its time is certain, negative when its pace has been
 * changed. `startedAt` is when it began, or when its pace was changed last. Of a paced timer whose pace was changed:
 * `aged` is its virtual age then, `length` the virtual age at which it ends, both in seconds.
 */
export const livesShape = (timers: number, paced: number) =>
  ({
    startedAt: f64(timers),
    law: i32(timers),
    stream: i32(timers),
    pace: f64(paced),
    aged: f64(paced),
    length: f64(paced),
  }) satisfies Shape;

type Columns = Views<ReturnType<typeof livesShape>>;
type Table = Pick<TimerTable<never>, "kindOf" | "firstOf" | "firstPacedOf">;

/**
 * Lives whose clocks may run slow, fast or not at all: cumulative exposure, Nelson, "Accelerated Testing", Wiley 1990,
 * chapter 10. Virtual age grows by pace × time, and a life ends at the virtual age that was drawn when it began, so what
 * it has lived through is never forgotten. A life that nobody has paced is kept like any other, and costs no more.
 */
export class PacedLives {
  readonly #table: Table;
  readonly #lives: Columns;
  readonly #calendar: Calendar;
  readonly #clock: Float64Array;

  constructor(table: Table, lives: Columns, calendar: Calendar, clock: Float64Array) {
    this.#table = table;
    this.#lives = lives;
    this.#calendar = calendar;
    this.#clock = clock;
  }

  /** Whether a life runs or stands still on a timer. */
  isLife(timer: number): boolean {
    const law = this.#lives.law[timer];
    if (law === 0) return false;
    if (this.#calendar.dueAt(timer) !== Number.POSITIVE_INFINITY) return true;
    const slot = this.#slotOf(timer);
    return law < 0 && this.#lives.pace[slot] === 0 && this.#lives.length[slot] < Number.POSITIVE_INFINITY;
  }

  /** The pace of a life; 0 where there is none. */
  paceOf(timer: number): number {
    if (!this.isLife(timer)) return 0;
    return this.#lives.law[timer] > 0 ? 1 : this.#lives.pace[this.#slotOf(timer)];
  }

  /** The virtual age of a life, in seconds. */
  ageOf(timer: number): number {
    const { startedAt, law, aged, pace } = this.#lives;
    const since = this.#clock[0] - startedAt[timer];
    if (law[timer] > 0) return since;
    const slot = this.#slotOf(timer);
    return aged[slot] + pace[slot] * since;
  }

  /** Begins a life of a length > 0 in seconds, whose law, stream and start stand in their columns, at a pace other than 1. */
  begin(timer: number, length: number, pace: number): void {
    const slot = this.#pacedSlot(timer, pace);
    const lives = this.#lives;
    lives.law[timer] = -lives.law[timer];
    lives.length[slot] = length;
    lives.pace[slot] = pace;
    this.#liveOn(timer, slot, 0);
  }

  /** From now on a life ages at a pace ≥ 0; what is due at this very instant still comes. */
  setPace(timer: number, pace: number): void {
    const slot = this.#pacedSlot(timer, pace);
    if (!this.isLife(timer)) return;
    const lives = this.#lives;
    const due = this.#calendar.dueAt(timer);
    const isUnpaced = lives.law[timer] > 0;
    if (due === this.#clock[0] || (isUnpaced ? 1 : lives.pace[slot]) === pace) return;
    const age = this.ageOf(timer);
    if (isUnpaced) {
      lives.law[timer] = -lives.law[timer];
      lives.length[slot] = due - lives.startedAt[timer];
    }
    lives.pace[slot] = pace;
    this.#liveOn(timer, slot, age);
  }

  /** Draws the rest of a life anew, given its virtual age; its pace stays. */
  redraw(timer: number, law: Law, exponential: number): void {
    const age = this.ageOf(timer);
    const rest = residual(law, age, exponential);
    if (this.#lives.law[timer] > 0) this.#calendar.set(timer, this.#clock[0] + rest);
    else {
      const slot = this.#slotOf(timer);
      this.#lives.length[slot] = age + rest;
      this.#liveOn(timer, slot, age);
    }
  }

  #liveOn(timer: number, slot: number, age: number): void {
    const { startedAt, aged, length, pace } = this.#lives;
    const now = this.#clock[0];
    startedAt[timer] = now;
    aged[slot] = age;
    this.#calendar.set(timer, dueAfter(now, Math.max(0, length[slot] - age), pace[slot]));
  }

  #pacedSlot(timer: number, pace: number): number {
    assert(pace >= 0 && pace < Number.POSITIVE_INFINITY, "a pace is finite and never negative");
    const slot = this.#slotOf(timer);
    assert(slot >= 0, "only timers that are declared so are paced");
    return slot;
  }

  /** Where a paced timer stands in the columns of their own; negative for others. */
  #slotOf(timer: number): number {
    const { kindOf, firstOf, firstPacedOf } = this.#table;
    const kind = kindOf[timer];
    return firstPacedOf[kind] < 0 ? -1 : timer - firstOf[kind] + firstPacedOf[kind];
  }
}

/** A rest that ends at all ends at a finite time at any pace but 0, for Infinity says that nothing is pending. */
const dueAfter = (now: number, rest: number, pace: number): number => {
  if (pace === 0 || rest === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return Math.min(now + rest / pace, Number.MAX_VALUE);
};
