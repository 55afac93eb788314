import { assert } from "../base/assert.ts";
import type { Chance } from "./streams.ts";

/** A model that draws what cannot be enumerated; says what it drew. */
export class Unexplorable extends Error {
  override readonly name = "Unexplorable";
}

interface Choice {
  readonly chances: readonly number[];
  taken: number;
}

/**
 * Chance by script: each choice among finitely many is taken one way now and another way later, until all ways were
 * taken, depth first. Lengths of lives are all one mean of a unit exponential: who enumerates asks for their laws.
 *
 * ```ts
 * import { Script } from "../src/kernel/script.ts";
 * const script = new Script();
 * const ways = [];
 * do {
 *   script.rewind();
 *   const coins = [script.happens(0, 0.5), script.happens(0, 0.25)];
 *   ways.push(`${coins} ${script.probability}`);
 * } while (script.next());
 * ways // => ["false,false 0.375", "false,true 0.125", "true,false 0.375", "true,true 0.125"]
 * ```
 */
export class Script implements Chance {
  #choices: Choice[] = [];
  #place = 0;
  #probability = 1;
  #lengths = new Set<number>();

  /** The probability of all choices since the script was rewound. */
  get probability(): number {
    return this.#probability;
  }

  /** The streams of which lengths were drawn since the script was rewound. */
  get lengths(): ReadonlySet<number> {
    return this.#lengths;
  }

  /** Forgets all choices: what comes next is another story. */
  clear(): void {
    this.#choices = [];
  }

  /** Back to the beginning of the same way. */
  rewind(): void {
    this.#place = 0;
    this.#probability = 1;
    this.#lengths.clear();
  }

  /** Turns to the next way; false when all were taken. To be called when a way has been gone to its end. */
  next(): boolean {
    assert(this.#place === this.#choices.length, "the same way asks for the same choices");
    for (let last = this.#choices.at(-1); last !== undefined; last = this.#choices.at(-1)) {
      last.taken = nextPossible(last.chances, last.taken + 1);
      if (last.taken < last.chances.length) return true;
      this.#choices.pop();
    }
    return false;
  }

  /** Cannot be enumerated. */
  uniform(stream: number): number {
    throw new Unexplorable(`stream ${stream} yields a number out of a continuum`);
  }

  /** The mean. */
  exponential(stream: number): number {
    this.#lengths.add(stream);
    return 1;
  }

  /** Does not happen first, then does. */
  happens(_stream: number, probability: number): boolean {
    assert(probability >= 0 && probability <= 1, "a probability is from 0 to 1");
    return this.#choose([1 - probability, probability]) === 1;
  }

  /** 0 first, then the others in order. */
  oneOf(_stream: number, count: number): number {
    assert(count > 0, "one of none cannot be drawn");
    return this.#choose(new Array<number>(count).fill(1 / count));
  }

  /** The first that has a chance, then the others in order. */
  oneBy(_stream: number, until: ArrayLike<number>): number {
    const last = until.length - 1;
    return this.#choose(Array.from(until, (sum, i) => (i === last ? 1 : sum) - (i === 0 ? 0 : until[i - 1])));
  }

  /** One after another is chosen or not, with the chance that leaves all sets as likely. */
  someOf(_streams: ArrayLike<number>, count: number, marks: Uint8Array): void {
    let left = marks.reduce((sum, mark) => sum + mark, 0);
    let open = Math.min(count, left);
    for (let i = 0; i < marks.length; i++) {
      if (marks[i] === 0) continue;
      const chance = open / left--;
      marks[i] = this.#choose([1 - chance, chance]);
      open -= marks[i];
    }
  }

  #choose(chances: readonly number[]): number {
    const place = this.#place++;
    if (place === this.#choices.length) this.#choices.push({ chances, taken: nextPossible(chances, 0) });
    const choice = this.#choices[place];
    assert(choice.chances.length === chances.length, "the same way asks for the same choices");
    this.#probability *= choice.chances[choice.taken];
    return choice.taken;
  }
}

/** The first from a place on that has a chance; their number when none has. */
const nextPossible = (chances: readonly number[], from: number): number => {
  const place = chances.findIndex((chance, i) => i >= from && chance > 0);
  return place < 0 ? chances.length : place;
};
