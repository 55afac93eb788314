import type { ObservedLengths } from "../../stats/observed-lengths.ts";
import type { LawParameters } from "../law.ts";
import type { Bounds, Point, Surface } from "./maximum.ts";

/** How a kind of law is fitted. Its point is made of the logarithms of its parameters. */
export interface Fitter {
  /** The kind of law, by its name in YAML. */
  readonly kind: string;
  /** What the numbers of a point are the logarithms of, by their names in YAML; durations are in seconds. */
  readonly parameters: readonly string[];
  readonly bounds: Bounds;
  /** A point from which the search begins. */
  start(of: ObservedLengths): Point;
  /** The logarithm of the likelihood of what was observed, as a function of the point. */
  likelihood(of: ObservedLengths): Surface;
  /** The law at a point, as a model has it after it was read. */
  lawAt(point: Point): LawParameters;
}
