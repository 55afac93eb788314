/**
 * Threefry-2x32 with 13 rounds, a counter-based generator of random bits: Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC'11, whose authors found 13 rounds to pass BigCrush. Two key words and two counter words
 * give two words of 32 random bits; any change of key or counter gives unrelated words. Held to the published answers.
 */
const PARITY = 0x1bd11bda;

/** The two output words of the latest call, signed; reading them at once avoids an object per draw. */
export const words = new Int32Array(2);

/**
 * Leaves two random words in `words`. Only the lower 32 bits of the arguments count; cutting them first lets the engine
 * stay with integers. A round is an addition, a turn and an xor.
 */
export const threefry = (key0: number, key1: number, counter0: number, counter1: number): void => {
  key0 |= 0;
  key1 |= 0;
  const key2 = PARITY ^ key0 ^ key1;
  let x1 = ((counter1 | 0) + key1) | 0;
  let x0 = ((counter0 | 0) + key0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x1 = (x1 + key2 + 1) | 0;
  x0 = (x0 + key1 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x1 = (x1 + key0 + 2) | 0;
  x0 = (x0 + key2 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x1 = (x1 + key1 + 3) | 0;
  x0 = (x0 + key0 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  words[0] = x0;
  words[1] = x1;
};
