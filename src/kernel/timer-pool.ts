import { assert } from "../base/assert.ts";
import { type Shape, u32, type Views } from "./arena.ts";

/** Stands in `next` for a timer that is in use. */
const IN_USE = 0xffff_ffff;

/** The columns of a pool of so many timers. */
export const poolShape = (count: number) => ({ next: u32(count), free: u32(), used: u32() }) satisfies Shape;

/**
 * Timers for entities that come and go, handed out from a block of permanent ones: subjects 0 … count − 1 of one kind of
 * event. The free ones are a list in columns, so a pool is saved and forked with the rest.
 */
export class TimerPool {
  readonly #columns: Views<ReturnType<typeof poolShape>>;

  constructor(columns: Views<ReturnType<typeof poolShape>>) {
    this.#columns = columns;
  }

  /** A subject that nobody uses. Never-used ones come in order, returned ones first. */
  take(): number {
    const { next, free, used } = this.#columns;
    assert(free[0] > 0 || used[0] < next.length, `a pool hands out at most its ${next.length} timers`);
    const subject = free[0] > 0 ? free[0] - 1 : used[0]++;
    if (free[0] > 0) free[0] = next[subject];
    next[subject] = IN_USE;
    return subject;
  }

  /** Gives a subject back; its timer must not be pending. */
  release(subject: number): void {
    const { next, free } = this.#columns;
    assert(next[subject] === IN_USE, "only a timer in use is given back");
    next[subject] = free[0];
    free[0] = subject + 1;
  }
}
