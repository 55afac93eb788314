import { assert } from "../base/assert.ts";
import { exp, log } from "../base/math.ts";
import { hashName, type Key } from "./keys.ts";
import { threefry, words } from "./threefry.ts";
import { height, TAIL, width } from "./ziggurat.ts";

type Yield = "exponential" | "uniform";

/**
 * The names of a plan's streams. A stream is called after the entity's own id and a purpose (`chat-17/crash`) and yields
 * one kind of number only. Adding names moves nobody else's draws.
 */
export class StreamNames {
  readonly #streams = new Map<string, number>();
  readonly #yields: Yield[] = [];
  readonly #hashes: number[] = [];

  /** The number of a stream of unit exponentials. */
  exponential(name: string): number {
    return this.#stream(name, "exponential");
  }

  /** The number of a stream of uniforms in (0, 1). */
  uniform(name: string): number {
    return this.#stream(name, "uniform");
  }

  /** How many streams there are. */
  get count(): number {
    return this.#streams.size;
  }

  /** Two words for each stream, fixed by its name alone. */
  hashes(): Int32Array {
    const words = Int32Array.from(this.#hashes);
    const seen = new Set<number>();
    // 52 of the 64 bits, for they make one exact number: if those differ, all do.
    for (let i = 0; i < words.length; i += 2) seen.add((words[i] >>> 0) * 0x10_0000 + (words[i + 1] >>> 12));
    assert(seen.size === this.count, "two stream names have nearly the same 64-bit hash");
    return words;
  }

  #stream(name: string, yields: Yield): number {
    const known = this.#streams.get(name);
    if (known !== undefined) {
      assert(this.#yields[known] === yields, "a stream yields one kind of number only");
      return known;
    }
    const stream = this.#streams.size;
    this.#streams.set(name, stream);
    this.#yields.push(yields);
    const [low, high] = hashName(name);
    this.#hashes.push(low, high);
    return stream;
  }
}

/** Where a run's chance comes from; `exploration.ts` puts a script in the place of `Streams`. */
export interface Chance {
  /** The next uniform of a stream, in (0, 1). */
  uniform(stream: number): number;
  /** The next unit exponential of a stream. */
  exponential(stream: number): number;
  /** Whether something of a probability in [0, 1] happens, by the next uniform of a stream. */
  happens(stream: number, probability: number): boolean;
  /** One of so many, each as likely as any other: 0 to count − 1, by the next uniform of a stream. */
  oneOf(stream: number, count: number): number;
  /**
   * One of several by their chances, by the next uniform of a stream: `until` has the sums of the chances so far, rising;
   * the last is taken for 1.
   */
  oneBy(stream: number, until: ArrayLike<number>): number;
  /**
   * So many of several, each set of so many as likely. `marks` says with 1 which of them there are to choose from, and then
   * which are chosen; all, when there are no more than that. Each has a stream of uniforms of its own.
   */
  someOf(streams: ArrayLike<number>, count: number, marks: Uint8Array): void;
}

const TO_UNIT = 1 / 0x10_0000_0000_0000;

/**
 * The streams of one run. Draw k of a stream is a pure function of the run's key, the stream's name and k: the state is a
 * count for each stream, and the order in which streams are used does not matter.
 */
export class Streams implements Chance {
  readonly #hashes: Int32Array;
  readonly #key: Key;
  readonly #drawn: Uint32Array;

  /** `hashes` is shared by all runs of a plan; `key` and `drawn` (one count a stream) are the run's own. */
  constructor(hashes: Int32Array, key: Key, drawn: Uint32Array) {
    this.#hashes = hashes;
    this.#key = key;
    this.#drawn = drawn;
  }

  /** The next uniform of a stream: 52 bits, never 0 and never 1. */
  uniform(stream: number): number {
    return this.#uniform(stream, this.#drawn[stream]++, 0);
  }

  /** The next unit exponential of a stream, by ziggurat: 52 bits place it in one of 256 layers, which mostly settles it. */
  exponential(stream: number): number {
    const draw = this.#drawn[stream]++;
    this.#draw(stream, draw, 0);
    const layer = words[1] & 255;
    const x = ((words[0] >>> 0) * 0x10_0000 + (words[1] >>> 12) + 0.5) * TO_UNIT * width[layer];
    return x < width[layer + 1] ? x : this.#unsettled(stream, draw, layer, x);
  }

  /** Whether something of a probability in [0, 1] happens. */
  happens(stream: number, probability: number): boolean {
    return this.uniform(stream) < probability;
  }

  /** One of so many, 0 to count − 1: a uniform below 1 by 2⁻⁵³ or more never rounds up to the count. */
  oneOf(stream: number, count: number): number {
    assert(count > 0, "one of none cannot be drawn");
    return Math.floor(this.uniform(stream) * count);
  }

  /** One of several by their chances, added up in `until`. */
  oneBy(stream: number, until: ArrayLike<number>): number {
    const uniform = this.uniform(stream);
    const last = until.length - 1;
    for (let i = 0; i < last; i++) if (uniform < until[i]) return i;
    return last;
  }

  /** So many of several: those whose next uniforms are the lowest, so that one more to choose from moves no other's draw. */
  someOf(streams: ArrayLike<number>, count: number, marks: Uint8Array): void {
    const candidates = marks.reduce((sum, mark) => sum + mark, 0);
    if (candidates <= count) return;
    const ranks = Float64Array.from(marks, (mark, i) => (mark === 1 ? this.uniform(streams[i]) : 1));
    const last = count === 0 ? 0 : ranks.toSorted()[count - 1];
    for (let i = 0; i < marks.length; i++) if (ranks[i] > last) marks[i] = 0;
  }

  /** The rare rest of the ziggurat; its further tries stay within the same draw. */
  #unsettled(stream: number, draw: number, layer: number, x: number): number {
    for (let attempt = 1; ; attempt += 2) {
      const uniform = this.#uniform(stream, draw, attempt);
      if (layer === 0) return TAIL - log(uniform);
      if (height[layer] + uniform * (height[layer + 1] - height[layer]) < exp(-x)) return x;
      this.#draw(stream, draw, attempt + 1);
      layer = words[1] & 255;
      x = ((words[0] >>> 0) * 0x10_0000 + (words[1] >>> 12) + 0.5) * TO_UNIT * width[layer];
      if (x < width[layer + 1]) return x;
    }
  }

  #uniform(stream: number, draw: number, attempt: number): number {
    this.#draw(stream, draw, attempt);
    return ((words[0] >>> 6) * 0x400_0000 + (words[1] >>> 6) + 0.5) * TO_UNIT;
  }

  /** Fills `words`: they depend on the run's key, the stream's name, the draw's number and the attempt within it. */
  #draw(stream: number, draw: number, attempt: number): void {
    const key = this.#key;
    const hashes = this.#hashes;
    const hash = stream << 1;
    threefry(key[0] ^ hashes[hash], key[1] ^ hashes[hash | 1], key[2] ^ draw, key[3] ^ attempt);
  }
}
