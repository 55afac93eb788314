import { positiveCount } from "../../base/units.ts";
import { StreamNames, Streams } from "../../kernel/streams.ts";
import { strata } from "../../stats/latin-hypercube.ts";
import { factorAt, MOST_POINTS } from "../factors.ts";
import { runKey } from "../replicate.ts";
import { defineSampling } from "./sampling.ts";

/**
 * So many points, each factor's range cut into as many equally likely parts with one point in each. A factor has a stream
 * of its own, so that one more factor moves no other. The values of a list come as often as each other, as far as the number
 * of points allows.
 */
export const latinHypercube = defineSampling({
  kind: "latin-hypercube",
  summary: "so many points, spread evenly over the range of each factor",
  params: {
    points: positiveCount()
      .refine((points) => points >= 2 && points <= MOST_POINTS, `from 2 to ${MOST_POINTS} points`)
      .describe(`how many points there are, 2 to ${MOST_POINTS}`),
  },
  refusal: () => null,
  count: ({ points }) => points,
  points: ({ points }, factors, seed) => {
    const names = new StreamNames();
    const drawn = Object.entries(factors).map(([path, factor]) => ({
      path,
      factor,
      stream: names.uniform(`factor/${path}`),
    }));
    const streams = new Streams(names.hashes(), runKey(seed, "vectors", 0), new Uint32Array(names.count));
    const columns = drawn.map(({ path, factor, stream }) => ({
      path,
      values: strata(points, () => streams.uniform(stream)).map((u) => factorAt(factor, u)),
    }));
    return Array.from(
      { length: points },
      (_, index) => new Map(columns.map(({ path, values }) => [path, values[index]])),
    );
  },
});
