import { bisectRight } from "d3-array";
import { expm1 } from "../../base/math.ts";
import { deriveKey, type Key } from "../../kernel/keys.ts";
import { StreamNames, Streams } from "../../kernel/streams.ts";
import { type Distance, distanceFrom } from "../../stats/goodness-of-fit.ts";
import { kaplanMeier, type SurvivalStep } from "../../stats/kaplan-meier.ts";
import type { ObservedLengths } from "../../stats/observed-lengths.ts";
import { createLaw } from "../family.ts";
import type { Distribution } from "../law.ts";
import { type LawFit, topOf } from "./fit-law.ts";
import type { Fitter } from "./fitter.ts";

/** How well a fitted law agrees with what was observed. */
export interface Goodness {
  readonly distance: Distance;
  /**
   * The chance of an Anderson–Darling distance at least as large if the law were true, its parameters being fitted anew each
   * time: a parametric bootstrap (Stute, González Manteiga and Presedo Quindimil 1993). Null when it was not asked for.
   */
  readonly p: number | null;
  /** How many times it was drawn and fitted. */
  readonly drawn: number;
}

/** The distance of a law from what was observed, above the least age at which anything was under watch. */
export const distanceOf = (law: Distribution, of: ObservedLengths): Distance => {
  let [from, until] = [Infinity, 0];
  for (let i = 0; i < of.lengths.length; i++) {
    from = Math.min(from, of.entries[i]);
    until = Math.max(until, of.lengths[i]);
  }
  const before = law.hazard(from);
  const cumulative = (age: number) => -expm1(before - law.hazard(age));
  return distanceFrom(kaplanMeier(of), cumulative, { n: of.lengths.length, until });
};

/** The survival curve of the cuts: what ended counts as cut off, and the other way round. */
const curveOfCuts = (of: ObservedLengths): SurvivalStep[] =>
  kaplanMeier({ ...of, ended: of.ended.map((one) => 1 - one) });

/** The age at which a watch that goes on beyond an age would have ended, by number and a uniform. */
type Cut = (i: number, u: number) => number;

/**
 * Where the watch of each would have ended: where it did, for what was cut off; for the others at their limit or, where that is
 * not known, drawn from the curve of the cuts, given that it was later than their end. What that curve leaves over is put on the
 * greatest length; without any cut there is no end. (Measured over 600 samples of 40: a true law is rejected at 5 % in 3 to 8 %.)
 */
const cutsOf = (of: ObservedLengths): Cut => {
  const { limits, lengths, ended } = of;
  if (limits !== null) return (i) => limits[i];
  const curve = curveOfCuts(of);
  if (curve.length === 0) return () => Infinity;
  const ages = curve.map(({ age }) => age);
  const last = Math.max(ages[ages.length - 1], kaplanMeier(of).at(-1)?.age ?? 0);
  return (i, u) => {
    if (ended[i] === 0) return lengths[i];
    const first = bisectRight(ages, lengths[i]);
    const left = first === 0 ? 1 : curve[first - 1].survival;
    const found = ages.findIndex((_, k) => k >= first && curve[k].survival <= left * u);
    return found < 0 ? last : ages[found];
  };
};

/**
 * Draws lengths from a law under the watch that the observed ones had: entries stay, and so do the ages at which it ended for
 * what was cut off (the conditional bootstrap; Davison and Hinkley 1997, §3.5).
 */
const drawnAnew = (
  law: Distribution,
  of: ObservedLengths,
  {
    cut,
    exponential,
    uniform,
  }: { readonly cut: Cut; readonly exponential: () => number; readonly uniform: () => number },
): ObservedLengths => {
  const lengths = new Float64Array(of.lengths.length);
  const ended = new Uint8Array(of.lengths.length);
  for (let i = 0; i < lengths.length; i++) {
    const entry = of.entries[i];
    const drawn = law.inverseHazard(law.hazard(entry) + exponential());
    const limit = cut(i, uniform());
    // Rounding must not leave a length that ends when it begins.
    lengths[i] = Math.max(Math.min(drawn, limit), entry * (1 + 1e-12), 1e-9);
    ended[i] = drawn <= limit ? 1 : 0;
  }
  return { lengths, entries: of.entries, ended, limits: null };
};

/** How the bootstrap is run: so many draws, from streams of this key. */
export interface Draws {
  readonly count: number;
  readonly key: Key;
  /** Called after each. */
  readonly onDraw?: (() => void) | undefined;
}

/** Compares a fitted law with what was observed; draws that cannot be fitted themselves count as far away. */
export const goodnessOf = (fitter: Fitter, fit: LawFit, of: ObservedLengths, draws: Draws): Goodness => {
  const law = createLaw(fit.law);
  const distance = distanceOf(law, of);
  const names = new StreamNames();
  const exponential = names.exponential(`fit/${fitter.kind}/length`);
  const uniform = names.uniform(`fit/${fitter.kind}/cut`);
  const hashes = names.hashes();
  const cut = cutsOf(of);
  let farther = 0;
  for (let draw = 0; draw < draws.count; draw++) {
    const streams = new Streams(hashes, deriveKey(draws.key, draw, 0), new Uint32Array(names.count));
    const sample = drawnAnew(law, of, {
      cut,
      exponential: () => streams.exponential(exponential),
      uniform: () => streams.uniform(uniform),
    });
    const top = sample.ended.includes(1) ? topOf(fitter, sample, fit.point) : undefined;
    const far =
      top === undefined ||
      distanceOf(createLaw(fitter.lawAt(top.at)), sample).andersonDarling >= distance.andersonDarling;
    if (far) farther++;
    draws.onDraw?.();
  }
  return { distance, p: draws.count === 0 ? null : (1 + farther) / (1 + draws.count), drawn: draws.count };
};
