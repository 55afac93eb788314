import { f64, type Shape, u32, type Views } from "./arena.ts";

const leavesFor = (timers: number): number => {
  let leaves = 2;
  while (leaves < timers) leaves *= 2;
  return leaves;
};

/** The columns of a calendar over so many timers. */
export const calendarShape = (timers: number) =>
  ({ due: f64(leavesFor(timers)), winner: u32(leavesFor(timers)) }) satisfies Shape;

type Columns = Views<ReturnType<typeof calendarShape>>;

/**
 * The event set: permanent timers, each with at most one pending time, in a winner tree. Node n has the children 2n and
 * 2n + 1; `winner[n]` is the timer below it that is due first, the lower index at equal times. Setting, moving and
 * cancelling walk one path, so nothing stale is ever kept.
 */
export class Calendar {
  readonly #due: Float64Array;
  readonly #winner: Uint32Array;
  readonly #leaves: number;

  constructor({ due, winner }: Columns) {
    this.#due = due;
    this.#winner = winner;
    this.#leaves = due.length;
  }

  /** Clears every timer; for arenas that were just made. */
  clear(): void {
    this.#due.fill(Number.POSITIVE_INFINITY);
    for (let node = this.#leaves - 1; node >= 1; node--) {
      const left = node << 1;
      this.#winner[node] = left >= this.#leaves ? left - this.#leaves : this.#winner[left];
    }
  }

  /** The timer that is due first; its time is Infinity when none is pending. */
  first(): number {
    return this.#winner[1];
  }

  /** When a timer is due, in seconds; Infinity when it is not pending. */
  dueAt(timer: number): number {
    return this.#due[timer];
  }

  /** Sets or moves a timer. */
  set(timer: number, at: number): void {
    this.#due[timer] = at;
    this.#replay(timer);
  }

  /** Takes a timer out; nothing happens when it is not pending. */
  cancel(timer: number): void {
    if (this.#due[timer] === Number.POSITIVE_INFINITY) return;
    this.#due[timer] = Number.POSITIVE_INFINITY;
    this.#replay(timer);
  }

  /**
   * Takes out the first timer but leaves its path unwalked: its handler mostly sets it anew, which walks the path anyway.
   * Call `settle` with it before asking for the first one again.
   */
  takeFirst(): number {
    const timer = this.#winner[1];
    this.#due[timer] = Number.POSITIVE_INFINITY;
    return timer;
  }

  /** Walks the path that `takeFirst` left, unless the timer was set since. */
  settle(timer: number): void {
    if (this.#due[timer] === Number.POSITIVE_INFINITY) this.#replay(timer);
  }

  #replay(timer: number): void {
    const due = this.#due;
    const winner = this.#winner;
    const leaves = this.#leaves;
    const sibling = timer ^ 1;
    let best = timer;
    if (due[sibling] < due[timer] || (due[sibling] === due[timer] && sibling < timer)) best = sibling;
    for (let node = (leaves + timer) >> 1; ; node >>= 1) {
      const before = winner[node];
      winner[node] = best;
      // Above a node whose winner is another timer than ours, and still the same, nothing can have changed.
      if (node === 1 || (before === best && best !== timer)) return;
      const other = winner[node ^ 1];
      const otherDue = due[other];
      const bestDue = due[best];
      if (otherDue < bestDue || (otherDue === bestDue && other < best)) best = other;
    }
  }
}
