import { assert } from "../base/assert.ts";
import { exp, log } from "../base/math.ts";
import { hashName, type Key } from "./keys.ts";
import { second, threefry } from "./threefry.ts";
import { height, TAIL, width } from "./ziggurat.ts";

type Yield = "exponential" | "uniform";

/**
 * The names of a plan's streams. A stream is called after the entity's own id and a purpose (`chat-17/crash`) and yields
 * one kind of number only. Adding names moves nobody else's draws.
 */
export class StreamNames {
  readonly #streams = new Map<string, { stream: number; yields: Yield }>();
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
    const seen = new Set<string>();
    for (let i = 0; i < words.length; i += 2) seen.add(`${words[i]} ${words[i + 1]}`);
    assert(seen.size === this.count, "two stream names have the same 64-bit hash");
    return words;
  }

  #stream(name: string, yields: Yield): number {
    const known = this.#streams.get(name);
    if (known !== undefined) {
      assert(known.yields === yields, `the stream ${name} yields one kind of number only`);
      return known.stream;
    }
    const stream = this.#streams.size;
    this.#streams.set(name, { stream, yields });
    this.#hashes.push(...hashName(name));
    return stream;
  }
}

const TO_UNIT = 1 / 0x10_0000_0000_0000;

/**
 * The streams of one run. Draw k of a stream is a pure function of the run's key, the stream's name and k: the state is a
 * count for each stream, and the order in which streams are used does not matter.
 */
export class Streams {
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
    const first = this.#block(stream, this.#drawn[stream]++, 0);
    return ((first >>> 6) * 0x400_0000 + (second[0] >>> 6) + 0.5) * TO_UNIT;
  }

  /** The next unit exponential of a stream, by ziggurat; the rare second tries stay within draw k. */
  exponential(stream: number): number {
    const draw = this.#drawn[stream]++;
    for (let attempt = 0; ; attempt += 2) {
      const first = this.#block(stream, draw, attempt);
      const layer = second[0] & 255;
      const x = ((first >>> 0) * 0x10_0000 + (second[0] >>> 12) + 0.5) * TO_UNIT * width[layer];
      if (x < width[layer + 1]) return x;
      const uniform = this.#another(stream, draw, attempt + 1);
      if (layer === 0) return TAIL - log(uniform);
      if (height[layer] + uniform * (height[layer + 1] - height[layer]) < exp(-x)) return x;
    }
  }

  #another(stream: number, draw: number, attempt: number): number {
    const first = this.#block(stream, draw, attempt);
    return ((first >>> 6) * 0x400_0000 + (second[0] >>> 6) + 0.5) * TO_UNIT;
  }

  #block(stream: number, draw: number, attempt: number): number {
    const key = this.#key;
    const hash = stream << 1;
    return threefry(key[0] ^ this.#hashes[hash], key[1] ^ this.#hashes[hash + 1], draw, key[2] ^ attempt);
  }
}
