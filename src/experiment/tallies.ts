import type { Attributed } from "../metrics/attribution/attribution.ts";
import type { WhoIsWho } from "../metrics/attribution/who-is-who.ts";
import type { Breakdown } from "../metrics/breakdown.ts";
import type { Numbers } from "../stats/numbers.ts";

/** The numbers of one part in all runs, but for the zeros: most runs have no outage, and most outages few causes. */
interface Sparse {
  readonly runs: number[];
  readonly values: number[];
}

/** What a breakdown said of many runs. */
export interface Tally {
  readonly kind: string;
  readonly parts: readonly string[];
  readonly columns: Breakdown["columns"];
  /** The sum over all runs, by the places of column and part. */
  readonly sum: (column: number, part: number) => number;
  /** The number of each run. */
  readonly values: (column: number, part: number) => Numbers;
}

/** Collects what a breakdown says, run by run. */
export class Tallies implements Tally {
  readonly kind: string;
  readonly parts: readonly string[];
  readonly columns: Breakdown["columns"];
  readonly #breakdown: Breakdown;
  readonly #who: WhoIsWho;
  readonly #cells: readonly (readonly Sparse[])[];
  #count = 0;

  constructor(breakdown: Breakdown, who: WhoIsWho) {
    this.#breakdown = breakdown;
    this.#who = who;
    this.kind = breakdown.kind;
    this.columns = breakdown.columns;
    this.parts = breakdown.parts(who);
    this.#cells = this.columns.map(() => this.parts.map(() => ({ runs: [], values: [] })));
  }

  /** Adds the next run. */
  add(run: Attributed): void {
    this.#breakdown.values(run, this.#who).forEach((byPart, column) => {
      byPart.forEach((value, part) => {
        if (value === 0) return;
        const cell = this.#cells[column]![part]!;
        cell.runs.push(this.#count);
        cell.values.push(value);
      });
    });
    this.#count++;
  }

  sum(column: number, part: number): number {
    return this.#cells[column]![part]!.values.reduce((sum, value) => sum + value, 0);
  }

  values(column: number, part: number): number[] {
    const all = Array<number>(this.#count).fill(0);
    const { runs, values } = this.#cells[column]![part]!;
    runs.forEach((run, index) => {
      all[run] = values[index]!;
    });
    return all;
  }
}
