import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import type { Key } from "../../kernel/keys.ts";
import type { Factor, Factors } from "../factors.ts";
import * as members from "./members.ts";
import type { Point, Sampling } from "./sampling.ts";

/** All ways to choose points from factors. */
export const samplingKinds = Object.values(members) as unknown as readonly Sampling[];

/** The schema of a way to choose points: `kind` and that kind's parameters. */
export const samplingSchema = () => familySchema(samplingKinds);

/** Why a factor cannot be sampled so, in words; null when it can. */
export const refusalOf = ({ kind }: Chosen, factor: Factor): string | null =>
  memberOf(samplingKinds, kind).refusal(factor);

/** How many points the checked parameters describe; those that fall together are counted each. */
export const pointCount = ({ kind, ...params }: Chosen, factors: Factors): number =>
  memberOf(samplingKinds, kind).count(params, factors);

/** The points that the checked parameters describe, each once: with short lists some may fall together. */
export const pointsOf = ({ kind, ...params }: Chosen, factors: Factors, seed: Key): readonly Point[] => {
  const points = memberOf(samplingKinds, kind).points(params, factors, seed);
  const textOf = (point: Point) => JSON.stringify([...point.values()].map(String));
  return [...new Map(points.map((point) => [textOf(point), point])).values()];
};
