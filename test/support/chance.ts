/** A small generator for tests: sfc32 (PractRand), the same numbers for the same seed everywhere. */
export interface Chance {
  /** In (0, 1). */
  uniform(): number;
  /** The unit exponential. */
  exponential(): number;
}

/** Starts a generator; the first draws are thrown away so that small seeds differ in all bits. */
export const chance = (seed: number): Chance => {
  let [a, b, c, count] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88, 1];
  const next = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  const uniform = () => ((next() >>> 6) * 0x400_0000 + (next() >>> 6) + 0.5) / 2 ** 52;
  return { uniform, exponential: () => -Math.log(uniform()) };
};
