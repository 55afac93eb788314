import type { Claim } from "../../src/experiment/claims/claim.ts";
import { isMistaken } from "../../src/experiment/claims/mistake.ts";
import { planOf } from "../../src/experiment/claims/plan.ts";
import { claimIn } from "../../src/experiment/claims/resolve.ts";
import type { Scene } from "../../src/experiment/claims/scene.ts";
import type { Side } from "../../src/experiment/claims/side.ts";
import { verdictAt, verdictOf } from "../../src/experiment/claims/verdict.ts";
import { sampleOf } from "../../src/experiment/sample.ts";
import { decision, decisionOf } from "../../src/experiment/stopping/decision.ts";
import { type Chance, chance } from "./chance.ts";

const YEAR = 8760 * 3600;

const column = (name: string, unit: string, needsPhones = false) => ({ name, unit, needsPhones });

/** A study of years, as far as claims can be about it. */
export const yearsScene: Scene = {
  columns: [
    column("downtime", "s"),
    column("longest-outage", "s"),
    column("outages", "1"),
    column("availability", "1"),
    column("user-hours-lost", "user-hours", true),
  ],
  question: { column: "downtime", target: { kind: "mean" } },
  fault: null,
  horizon: YEAR,
  hasPhones: true,
  greatest: (name) => ({ downtime: YEAR, "longest-outage": YEAR, availability: 1 })[name] ?? Infinity,
};

/** A replay of a fault, for a day. */
export const replayScene: Scene = { ...yearsScene, fault: "vlan-drop", horizon: 86_400 };

/** A claim of a scene that is right. */
export const claimed = (text: string, scene = yearsScene): Claim => {
  const claim = claimIn(text, scene);
  if (isMistaken(claim)) throw new Error(`${text}: ${claim.mistake.message}`);
  return claim;
};

/** How far a rule is to look, and which values a run has. */
export interface Sequence {
  readonly text: string;
  readonly first: number;
  readonly most: number;
  readonly level: number;
  readonly draw: (source: Chance) => number;
  readonly greatest?: number;
}

/** What the rule and its verdict say of a claim on the luck of a seed, and after how many runs. */
const decided = ({ text, first, most, level, draw, greatest = YEAR }: Sequence, seed: number) => {
  const source = chance(seed);
  const values = new Float64Array(most);
  let drawn = 0;
  const sample = (count: number) => {
    while (drawn < count) values[drawn++] = draw(source);
    return sampleOf(values.subarray(0, count), null, greatest);
  };
  const setting = { alternatives: 1, level, most, scene: yearsScene };
  const params = { claims: [text], first };
  const rule = decision.create(params, setting);
  let runs = rule.first[0]!;
  for (;;) {
    const at = runs;
    const verdict = rule.next({
      runs: [runs],
      question: yearsScene.question,
      moreIsBetter: false,
      sample: () => sample(at),
    });
    if ("ended" in verdict) break;
    runs = verdict.runs[0]!;
  }
  const { claims, plan } = decisionOf(params, setting);
  return verdictOf(claims[0]!, plan, runs, sample);
};

/** Of so many seeds how many end on each side, and their mean number of runs. */
export const sidesOf = (sequence: Sequence, seeds: number) => {
  const counts: Record<Side, number> = { met: 0, "not-met": 0, undecided: 0 };
  let runs = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const verdict = decided(sequence, seed);
    counts[verdict.side]++;
    runs += verdict.runs;
  }
  return { ...counts, runs: runs / seeds };
};

/** Whether somebody who looks at each doubling with plain intervals of the level ever sees a claim decided. */
export const isEverDecided = (sequence: Sequence, seed: number): boolean => {
  const { text, first, most, level, draw, greatest = YEAR } = sequence;
  const source = chance(seed);
  const values = Float64Array.from({ length: most }, () => draw(source));
  const { looks } = planOf({ first, most, level, verdicts: 1 });
  const plain = { looks, each: level };
  const claim = claimed(text);
  return looks.some(
    (count) =>
      verdictAt(claim, plain, sampleOf(values.subarray(0, count), null, greatest)).side !== "undecided",
  );
};
