import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import type { Numbers } from "../../stats/numbers.ts";
import type { Sample } from "../sample.ts";
import * as members from "./members.ts";
import type { Answer, Pair, Target } from "./target.ts";

/** All that can be asked of a column. */
export const targetKinds = Object.values(members) as unknown as readonly Target[];

/** The schema of a target: `kind` and that kind's parameters. */
export const targetSchema = () => familySchema(targetKinds);

const targetOf = ({ kind }: Chosen): Target => memberOf(targetKinds, kind);

/** A target in words, of a column with a unit; of a time if nothing is said. */
export const describeTarget = (chosen: Chosen, unit = "s"): string => targetOf(chosen).describe(chosen, unit);

/** The unit of what is estimated from a column with this unit. */
export const unitOfTarget = (chosen: Chosen, unit: string): string => targetOf(chosen).unit(unit);

/** Numbers, one for each replication, whose mean a target is; null where it is no mean of anything. */
export const scoresFor = (chosen: Chosen, values: Numbers): Numbers | null =>
  targetOf(chosen).scores(values, chosen);

/** How many observations say something of a target. */
export const eventsFor = (chosen: Chosen, sample: Sample): number => targetOf(chosen).events(sample, chosen);

/** Estimates a target from a sample. */
export const estimateOf = (chosen: Chosen, sample: Sample, level: number): Answer =>
  targetOf(chosen).estimate(sample, level, chosen);

/** Estimates by how much a target differs between two samples on the same luck. */
export const differenceOf = (chosen: Chosen, pair: Pair, level: number): Answer =>
  targetOf(chosen).difference(pair, level, chosen);
