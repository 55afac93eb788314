import type { Backend } from "./backend.ts";
import type { Draw } from "./plan.ts";

/** Starts a life on a timer: its length is drawn now. */
export const startLife = ({ simulation }: Backend, timer: number, { law, stream }: Draw): void =>
  simulation.armLife(timer, law, stream);

/** Draws a length in seconds that no timer runs for. */
export const drawLength = ({ plan, simulation }: Backend, { law, stream }: Draw): number =>
  plan.laws[law].inverseHazard(simulation.streams.exponential(stream));

/** Whether something of a given probability happens, this time. */
export const happens = ({ simulation }: Backend, probability: number, stream: number): boolean =>
  simulation.streams.uniform(stream) < probability;
