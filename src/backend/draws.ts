import type { Backend } from "./backend.ts";
import type { Draw } from "./draw.ts";

/** Starts a life on a timer: its length is drawn now. */
export const startLife = ({ simulation }: Backend, timer: number, { law, stream }: Draw): void =>
  simulation.armLife(timer, law, stream);

/** Draws a length in seconds that no timer runs for. */
export const drawLength = ({ plan, simulation }: Backend, { law, stream }: Draw): number =>
  plan.laws[law].inverseHazard(simulation.streams.exponential(stream));

/** Whether something of a given probability happens, this time. */
export const happens = ({ simulation }: Backend, probability: number, stream: number): boolean =>
  simulation.streams.happens(stream, probability);

/**
 * So many of several, each set of so many as likely. `marks` says with 1 which there are to choose from, and then which are
 * chosen; all, when there are no more than that. Each has a stream of uniforms of its own.
 */
export const pickSome = (
  { simulation }: Backend,
  streams: Int32Array,
  count: number,
  marks: Uint8Array,
): void => {
  if (count < marks.length) simulation.streams.someOf(streams, count, marks);
};

/** One of so many, each as likely as any other: 0 to n − 1. */
export const oneOf = ({ simulation }: Backend, n: number, stream: number): number =>
  simulation.streams.oneOf(stream, n);
