import { assert } from "../base/assert.ts";
import type { Observer } from "./facts.ts";

const WIDTH = 7;

/**
 * An append-only log of facts, kept outside the arena. The arena keeps the count of facts told, so a log that is cut to
 * that count after a restore goes on as if nothing had happened.
 */
export class FactLog {
  #rows = new Float64Array(WIDTH * 256);
  #length = 0;

  /** To be given to `simulation.observe`. */
  readonly append: Observer = (kind, time, a, b, c, d, e) => {
    if ((this.#length + 1) * WIDTH > this.#rows.length) this.#grow();
    const at = this.#length * WIDTH;
    const rows = this.#rows;
    rows[at] = kind;
    rows[at + 1] = time;
    rows[at + 2] = a;
    rows[at + 3] = b;
    rows[at + 4] = c;
    rows[at + 5] = d;
    rows[at + 6] = e;
    this.#length++;
  };

  /** How many facts are kept. */
  get length(): number {
    return this.#length;
  }

  /** Forgets all facts after the first `length`. */
  truncate(length: number): void {
    assert(length >= 0 && length <= this.#length, "a log is cut, never stretched");
    this.#length = length;
  }

  /** One fact: its kind's number, its time in seconds and its numbers. */
  at(index: number): { kind: number; time: number; numbers: readonly number[] } {
    assert(index >= 0 && index < this.#length, "a log tells only facts that it keeps");
    const rows = this.#rows;
    const at = index * WIDTH;
    // Written out: thousands of them are read while somebody watches.
    const numbers = [rows[at + 2], rows[at + 3], rows[at + 4], rows[at + 5], rows[at + 6]];
    return { kind: rows[at], time: rows[at + 1], numbers };
  }

  #grow(): void {
    const rows = new Float64Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
  }
}
