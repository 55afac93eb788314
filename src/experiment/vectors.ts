import { z } from "zod";
import { exp, log } from "../base/math.ts";
import type { Key } from "../kernel/keys.ts";
import { StreamNames, Streams } from "../kernel/streams.ts";
import type { Tree } from "../model/reading/node.ts";
import { runKey } from "./replicate.ts";

const QUANTITY = /^(\d+(?:\.\d+)?)\s*(\D.*)?$/;

/** A number and its unit as written: `20 min` is 20 and `min`. Only such quantities can be sampled between. */
const quantityOf = (written: string | number): { number: number; unit: string } | null => {
  const match = QUANTITY.exec(String(written).trim());
  return match === null ? null : { number: Number(match[1]), unit: (match[2] ?? "").trim() };
};

const ends = z
  .tuple([z.union([z.string(), z.number()]), z.union([z.string(), z.number()])])
  .superRefine((pair, context) => {
    const [low, high] = pair.map(quantityOf);
    const say = (message: string) => context.addIssue({ code: "custom", message });
    if (low == null || high == null) say("both ends are a number with a unit, such as 20 min");
    else if (low.unit !== high.unit)
      say(`both ends are in one unit, not ${low.unit || "none"} and ${high.unit || "none"}`);
    else if (low.number >= high.number) say("the first end is the smaller one");
  });

const positive = ends.refine(
  ([low]) => (quantityOf(low)?.number ?? 0) > 0,
  "on a logarithmic scale both ends are above zero",
);

/** How a free parameter is sampled: evenly, evenly on a logarithmic scale, or one of a list. */
export const varySchema = z.union([
  z.strictObject({ uniform: ends }),
  z.strictObject({ logUniform: positive }),
  z.strictObject({
    oneOf: z
      .array(z.union([z.string(), z.number()]))
      .min(2)
      .max(100),
  }),
]);

/** A way to sample a parameter. */
export type Vary = z.output<typeof varySchema>;

/** Values of free parameters, by path, as they would be written in the model. */
export type Vector = ReadonlyMap<string, Tree>;

/** A number without an exponent, as quantities are written. */
const plain = (number: number): string => {
  const text = String(number);
  return text.includes("e") ? number.toFixed(20) : text;
};

const between = (
  [from, to]: readonly [string | number, string | number],
  mix: (low: number, high: number) => number,
): Tree => {
  const low = quantityOf(from);
  const high = quantityOf(to);
  if (low === null || high === null) throw new TypeError("the ends of a range were checked when it was read");
  const number = mix(low.number, high.number);
  return low.unit === "" ? number : `${plain(number)} ${low.unit}`;
};

/** The value of a parameter at a uniform in (0, 1): 0 is the low end. */
export const valueAt = (vary: Vary, u: number): Tree => {
  if ("oneOf" in vary) return vary.oneOf[Math.floor(u * vary.oneOf.length)];
  if ("uniform" in vary) return between(vary.uniform, (low, high) => low + u * (high - low));
  return between(vary.logUniform, (low, high) => exp(log(low) + u * (log(high) - log(low))));
};

/** The vector of a number: each parameter has a stream of its own, so one more parameter moves no other. */
export const sampleVector = (vary: Readonly<Record<string, Vary>>, seed: Key, index: number): Vector => {
  const names = new StreamNames();
  const drawn = Object.entries(vary).map(([path, how]) => ({
    path,
    how,
    stream: names.uniform(`vary/${path}`),
  }));
  const streams = new Streams(names.hashes(), runKey(seed, "vectors", index), new Uint32Array(names.count));
  return new Map(drawn.map(({ path, how, stream }) => [path, valueAt(how, streams.uniform(stream))]));
};

/** The numeric part of a sampled value, for summaries. */
export const numberIn = (value: Tree): number => quantityOf(value as string | number)?.number ?? Number.NaN;

/** The unit of a sampled value as written, empty for plain numbers. */
export const unitIn = (value: Tree): string => quantityOf(value as string | number)?.unit ?? "";
