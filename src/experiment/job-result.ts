/** What the runs of a job left: plain numbers, so that they cross threads and fit into files. */
export interface JobResult {
  /** One number for each run and column of the study, run by run. */
  readonly values: Float64Array;
  /** One row of `outageWidth` numbers for each outage: the run's place in the block, then `outageColumns`. */
  readonly outages: Float64Array;
  /** Rows of `PART_WIDTH`: the run's place in the block, breakdown, column, part, and the number, which is not zero. */
  readonly parts: Float64Array;
}

/** How many numbers tell of one part of one run. */
export const PART_WIDTH = 5;

/** A list of numbers that grows. */
export class Rows {
  #numbers = new Float64Array(64);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const more = new Float64Array(2 * this.#length);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#length++] = number;
  }

  /** How many numbers there are so far. */
  get length(): number {
    return this.#length;
  }

  /** All numbers so far, in an array of their own. */
  taken(): Float64Array {
    return this.#numbers.slice(0, this.#length);
  }
}
