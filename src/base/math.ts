import stdlibCos from "@stdlib/math-base-special-cos";
import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibExpm1 from "@stdlib/math-base-special-expm1";
import stdlibLn from "@stdlib/math-base-special-ln";
import stdlibLog1p from "@stdlib/math-base-special-log1p";
import stdlibPow from "@stdlib/math-base-special-pow";
import stdlibSin from "@stdlib/math-base-special-sin";

// Engines may round these functions of `Math` as they like. The ones below are written in JavaScript on nothing but
// exactly rounded operations, so that they give the same bits in every engine. This is the only module that wraps them.

/**
 * e to the power x; 0 below about −745, Infinity above about 709.8.
 *
 * ```ts
 * import { exp } from "../src/base/math.ts";
 * exp(0) // => 1
 * ```
 */
export const exp: (x: number) => number = stdlibExp;

/** exp(x) − 1 without loss of digits near x = 0; −1 for very negative x. */
export const expm1: (x: number) => number = stdlibExpm1;

/** The natural logarithm of x ≥ 0; −Infinity at 0, NaN below. */
export const log: (x: number) => number = stdlibLn;

/** log(1 + x) without loss of digits near x = 0; −Infinity at −1, NaN below. */
export const log1p: (x: number) => number = stdlibLog1p;

/** The base to the power of the exponent, with the special cases of IEEE 754. */
export const pow: (base: number, exponent: number) => number = stdlibPow;

/** The sine of an angle in radians. */
export const sin: (x: number) => number = stdlibSin;

/** The cosine of an angle in radians. */
export const cos: (x: number) => number = stdlibCos;
