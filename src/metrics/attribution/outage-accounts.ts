import { phaseNames } from "./phases.ts";

const WIDTH = 1 + phaseNames.length;

/**
 * What began each outage of a run and where its time went: rows outside the arena, which keeps their number; so a run that is
 * restored writes over what came after.
 */
export class OutageAccounts {
  #rows = new Float64Array(16 * WIDTH);
  #length = 0;

  /** How many outages are settled. */
  get length(): number {
    return this.#length;
  }

  /** Begins the account of an outage, by its number from 0, with the place of its cause. */
  open(outage: number, cause: number): void {
    const at = outage * WIDTH;
    if (at + WIDTH > this.#rows.length) {
      const more = new Float64Array(2 * this.#rows.length);
      more.set(this.#rows);
      this.#rows = more;
    }
    this.#rows[at] = cause;
    this.#rows.fill(0, at + 1, at + WIDTH);
  }

  /** Adds seconds to a phase of an outage. */
  spend(outage: number, phase: number, seconds: number): void {
    this.#rows[outage * WIDTH + 1 + phase]! += seconds;
  }

  /** Of all rows the first so many are of this run. */
  first(length: number): void {
    this.#length = length;
  }

  /** The place of an outage's cause. */
  cause(outage: number): number {
    return this.#rows[outage * WIDTH]!;
  }

  /** The seconds that an outage spent in a phase. */
  phase(outage: number, phase: number): number {
    return this.#rows[outage * WIDTH + 1 + phase]!;
  }
}
