import type { Plan } from "./plan.ts";

/** A list of numbers without repeats, in the order in which they came. */
class Touched {
  readonly #isIn: Uint8Array;
  readonly #list: Int32Array;
  #length = 0;

  constructor(most: number) {
    this.#isIn = new Uint8Array(most);
    this.#list = new Int32Array(2 * most);
  }

  add(one: number): void {
    if (this.#isIn[one] === 1) return;
    this.#isIn[one] = 1;
    this.#list[this.#length++] = one;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Hands over each one, those too that come meanwhile; one that is touched again while it is handled comes once more. */
  drain<Context>(context: Context, handle: (context: Context, one: number) => void): void {
    while (this.#length > 0) {
      const length = this.#length;
      for (let i = 0; i < length; i++) {
        this.#isIn[this.#list[i]] = 0;
        handle(context, this.#list[i]);
      }
      this.#list.copyWithin(0, length, this.#length);
      this.#length -= length;
    }
  }
}

/** What has changed within an event and is still to be settled: gates and groups by rank, and cells. Empty between events. */
export interface Pending {
  readonly gates: readonly Touched[];
  readonly groups: readonly Touched[];
  readonly cells: Touched;
}

/** Room for what an event of a plan can change. */
export const pendingOf = ({ gates, groups, cells }: Plan): Pending => {
  const ranks = 1 + [...gates, ...groups].reduce((most, { rank }) => Math.max(most, rank), 0);
  const byRank = (parts: readonly { rank: number }[]) =>
    Array.from(
      { length: ranks },
      (_, rank) => new Touched(parts.some((part) => part.rank === rank) ? parts.length : 0),
    );
  return { gates: byRank(gates), groups: byRank(groups), cells: new Touched(cells.length) };
};
