import seedrandom from "seedrandom";
import { threefry, words } from "./threefry.ts";

/** 128 bits from which every draw of a run follows: four words. */
export type Key = Uint32Array;

/** The key of an experiment: its seed, any string, turned into 128 bits by `seedrandom` (ARC4). */
export const seedKey = (seed: string): Key => {
  const generator = seedrandom(seed);
  return Uint32Array.from({ length: 4 }, () => generator.int32() >>> 0);
};

const PHI = 0x9e3779b9;

/** A key of its own for a pair of numbers under a key: of a replication, of a branch. Unrelated for any other pair. */
export const deriveKey = (key: Key, number: number, purpose: number): Key => {
  const derived = new Uint32Array(4);
  for (const half of [0, 2]) {
    threefry(key[half], key[half + 1], number ^ (half * PHI), purpose);
    derived.set(words, half);
  }
  return derived;
};

/** 64 bits of a name, by FNV-1a over its code units in two lanes, finished by Threefry. */
export const hashName = (name: string): readonly [number, number] => {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < name.length; i++) {
    low = Math.imul(low ^ name.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ name.charCodeAt(i), 0x85ebca6b);
  }
  threefry(low, high, name.length, PHI);
  return [words[0], words[1]];
};
