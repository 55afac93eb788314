import { describe, expect, it } from "vitest";
import { cos, exp, expm1, log, log1p, pow, sin } from "../../src/base/math.ts";

interface Case {
  readonly name: string;
  readonly ours: (x: number) => number;
  readonly engine: (x: number) => number;
  readonly from: number;
  readonly to: number;
  /** FNV-1a of the results' bytes over the grid: any engine on any machine must find the same. */
  readonly digest: string;
}

const cases: readonly Case[] = [
  { name: "exp", ours: exp, engine: Math.exp, from: -745, to: 709, digest: "e10e4671" },
  { name: "expm1", ours: expm1, engine: Math.expm1, from: -40, to: 700, digest: "25a79924" },
  { name: "log", ours: log, engine: Math.log, from: 2 ** -40, to: 2 ** 17, digest: "1bfa88e8" },
  { name: "log1p", ours: log1p, engine: Math.log1p, from: -1 + 2 ** -30, to: 2 ** 10, digest: "3af68431" },
  { name: "sin", ours: sin, engine: Math.sin, from: -100, to: 100, digest: "70eb64bd" },
  { name: "cos", ours: cos, engine: Math.cos, from: -100, to: 100, digest: "e295a11a" },
  { name: "pow", ours: (x) => pow(x, 1.75), engine: (x) => x ** 1.75, from: 0, to: 5000, digest: "f601eb02" },
];

const steps = 4096;

/** A grid made of exactly rounded operations only, with small numbers of both signs where the range has them. */
const grid = ({ from, to }: Case): number[] => {
  const even = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  const small = Array.from({ length: 40 }, (_, i) => 2 ** -i);
  return [...even, ...small, ...small.map((x) => -x)].filter((x) => x >= from && x <= to);
};

const ordered = (x: number): bigint => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const signed = bits.getBigInt64(0);
  return signed < 0n ? -(signed & 0x7fffffffffffffffn) : signed;
};

const ulpsBetween = (x: number, y: number): number => {
  const gap = ordered(x) - ordered(y);
  return Number(gap < 0n ? -gap : gap);
};

const digestOf = (values: readonly number[]): string => {
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  for (const [i, value] of values.entries()) bytes.setFloat64(8 * i, value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.byteLength; i++) hash = Math.imul(hash ^ bytes.getUint8(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
};

describe.each(cases)("$name", (one) => {
  it("is within two units in the last place of the engine's own", () => {
    for (const x of grid(one))
      expect(ulpsBetween(one.ours(x), one.engine(x)), `at ${x}`).toBeLessThanOrEqual(2);
  });

  it("gives the same bits in every engine", () => {
    expect(digestOf(grid(one).map(one.ours))).toBe(one.digest);
  });

  it("has a digest that notices one changed bit", () => {
    const values = grid(one).map(one.ours);
    values[2000] = values[2000]! * (1 + 2 ** -52);
    expect(digestOf(values)).not.toBe(one.digest);
  });
});

it("keeps the special values of IEEE 754", () => {
  expect([exp(-800), exp(800), log(0), log1p(-1), expm1(-800)]).toEqual([
    0,
    Infinity,
    -Infinity,
    -Infinity,
    -1,
  ]);
  expect([log(-1), log1p(-2), sin(Infinity)]).toEqual([NaN, NaN, NaN]);
  expect([pow(0, 0), pow(2, -1074), pow(-8, 3)]).toEqual([1, 5e-324, -512]);
  expect(log1p(1e-17)).toBe(1e-17);
  expect(expm1(1e-17)).toBe(1e-17);
});
