import { assert } from "../base/assert.ts";
import { nodeAt, type Tree, treeOf } from "../model/reading/node.ts";
import { elasticity } from "../stats/elasticity.ts";
import { isRefusal } from "../stats/interval.ts";
import { bonferroni } from "../stats/simultaneous.ts";
import { type Alternative, documentOf } from "./alternatives.ts";
import type { Conducted } from "./conduct.ts";
import { Findings } from "./findings.ts";
import { labelsOf, type Place } from "./one-at-a-time.ts";
import { quantityOf } from "./quantities.ts";
import { type RankRange, rankRanges, sizeOf } from "./ranks.ts";
import type { NotVaried } from "./sources.ts";
import type { Study } from "./study.ts";
import { headOf, type StudyHead } from "./study-head.ts";
import { scoresFor } from "./targets/family.ts";
import type { Answer } from "./targets/target.ts";

/** What was seen with an input at one end. */
export interface End {
  /** As it is written in a model. */
  readonly value: Tree;
  /** The name of the alternative. */
  readonly alternative: string;
  readonly runs: number;
  readonly answer: Answer;
  /** The answer here less that of the base, on the same luck. */
  readonly difference: Answer;
  /** What is asked about is the same as in the base in every run. */
  readonly identical: boolean;
}

/**
 * What the runs say of an input: `moves` the answer (some interval leaves zero out); `unclear`, not to be told from no effect;
 * `none`, as no run changed; `too-few`, where no interval can be given and some run changed.
 */
export type Verdict = "moves" | "unclear" | "none" | "too-few";

/** What an input does to the answer. */
export interface InputEffect {
  readonly path: string;
  /** As much of the path as tells it from the others. */
  readonly label: string;
  /** Whether it is set in the model as built, before the design changes it, or in what comes out. */
  readonly setIn: "as-built" | "design";
  /** What is written there in the base; null where nothing is, as of a field left to its default. */
  readonly written: Tree;
  readonly low: End;
  readonly high: End;
  /** The answer at the high value less that at the low one. */
  readonly swing: Answer;
  /** Percent of the answer for a percent of the input, on average between both values; null where that has no meaning. */
  readonly elasticity: Answer | null;
  /** The larger of the two effects, without its sign; null where neither is known. */
  readonly size: number | null;
  /** Where it may stand among all inputs by size, as far as the intervals tell. */
  readonly ranks: RankRange;
  readonly verdict: Verdict;
}

/** The result of a sensitivity study; written by `--json`. All of it follows from model, experiment and the number of runs. */
export interface SensitivityResult extends StudyHead {
  readonly format: "secondtick-sensitivity/1";
  /** Of the answers, and of all differences and swings together; of all elasticities together. */
  readonly level: number;
  /** Of a single difference or swing. */
  readonly levelEach: number;
  readonly rule: Study["settings"]["rule"];
  readonly base: {
    readonly name: string;
    readonly title: string;
    readonly design: string;
    readonly settings: Readonly<Record<string, Tree>>;
    readonly runs: number;
    readonly answer: Answer;
  };
  /** The largest effect first; those of unknown size last. */
  readonly inputs: readonly InputEffect[];
  readonly notVaried: readonly NotVaried[];
}

/** Two differences and a swing of each input. */
const INTERVALS = 3;

interface Change {
  readonly path: string;
  readonly place: Place;
}

/** What two alternatives set otherwise than the base. One of them may set what stands there in the base already. */
const changeIn = (base: Alternative, ends: readonly Alternative[]): Change => {
  const found = ends.flatMap((end) =>
    (["inputs", "settings"] as const).flatMap((place) =>
      [...(end[place] ?? [])].flatMap(([path, value]) =>
        base[place]?.get(path) === value ? [] : [{ path, place }],
      ),
    ),
  );
  const [change] = found;
  assert(
    change !== undefined && found.every(({ path, place }) => path === change.path && place === change.place),
    "the alternatives of a sensitivity study set one value that the base does not",
  );
  return change;
};

const isSame = (one: Float64Array, other: Float64Array): boolean =>
  one.every((value, index) => value === other[index]);

/** What is said of a study whose alternatives are a base, and a low and a high value of each input. */
class Effects {
  readonly #findings: Findings;
  readonly #levelEach: number;
  readonly #inputs: number;

  constructor(findings: Findings, inputs: number) {
    this.#findings = findings;
    this.#inputs = inputs;
    this.#levelEach = bonferroni(findings.level, INTERVALS * Math.max(1, inputs));
  }

  get levelEach(): number {
    return this.#levelEach;
  }

  end(alternative: number, value: Tree): End {
    const { study } = this.#findings.conducted;
    const { column, target } = study.question;
    return {
      value,
      alternative: study.alternatives[alternative]!.name,
      runs: this.#findings.runs(alternative),
      answer: this.#findings.estimate(alternative, column, target),
      difference: this.less(alternative, 0),
      identical: isSame(...this.#valuesOf(alternative, 0)),
    };
  }

  less(one: number, other: number): Answer {
    return this.#findings.difference(one, other, this.#findings.conducted.study.question, this.#levelEach);
  }

  elasticity(low: number, [lowValue, highValue]: readonly [Tree, Tree]): Answer | null {
    const [below, above] = [quantityOf(lowValue), quantityOf(highValue)];
    if (below === null || above === null || below.unit !== above.unit) return null;
    if (below.number <= 0 || above.number <= 0 || below.number === above.number) return null;
    const { target } = this.#findings.conducted.study.question;
    const [lows, highs] = this.#valuesOf(low, low + 1).map((values) => scoresFor(target, values));
    if (lows == null || highs == null) return null;
    const level = bonferroni(this.#findings.level, this.#inputs);
    return elasticity({ low: lows, high: highs, ratio: above.number / below.number }, level);
  }

  /** The values that the question asks about, in the replications that both have. */
  #valuesOf(one: number, other: number): [Float64Array, Float64Array] {
    const { column } = this.#findings.conducted.study.question;
    const count = Math.min(this.#findings.runs(one), this.#findings.runs(other));
    return [this.#findings.values(one, column, count), this.#findings.values(other, column, count)];
  }
}

const excludesZero = (answer: Answer): boolean =>
  !isRefusal(answer) && (answer.lower > 0 || answer.upper < 0);

const verdictOf = ({ low, high, swing }: Pick<InputEffect, "low" | "high" | "swing">): Verdict => {
  if (low.identical && high.identical) return "none";
  if ([low.difference, high.difference, swing].some(excludesZero)) return "moves";
  const isUnknown = (end: End) => end.identical || isRefusal(end.difference);
  return isUnknown(low) && isUnknown(high) ? "too-few" : "unclear";
};

const effectOf = (
  effects: Effects,
  { model, alternatives }: Study,
  low: number,
): Omit<InputEffect, "label" | "ranks"> => {
  const [base, below, above] = [alternatives[0]!, alternatives[low]!, alternatives[low + 1]!];
  const { path, place } = changeIn(base, [below, above]);
  const [lowValue, highValue] = [below, above].map((end) => end[place]!.get(path)!) as [Tree, Tree];
  const node = nodeAt(
    place === "inputs" ? model.document.root : documentOf(model, base).root,
    path.split("."),
  );
  const seen = {
    low: effects.end(low, lowValue),
    high: effects.end(low + 1, highValue),
    swing: effects.less(low + 1, low),
  };
  return {
    path,
    setIn: place === "inputs" ? "as-built" : "design",
    written: node === undefined ? null : treeOf(node),
    ...seen,
    elasticity: effects.elasticity(low, [lowValue, highValue]),
    size: sizeOf([seen.low.difference, seen.high.difference])?.estimate ?? null,
    verdict: verdictOf(seen),
  };
};

const effectsIn = (effects: Effects, study: Study): InputEffect[] => {
  const count = (study.alternatives.length - 1) / 2;
  const found = Array.from({ length: count }, (_, index) => effectOf(effects, study, 1 + 2 * index));
  const labels = labelsOf(found.map(({ path }) => path));
  const ranks = rankRanges(found.map(({ low, high }) => sizeOf([low.difference, high.difference])));
  return found
    .map((effect, index) => ({ ...effect, label: labels[index]!, ranks: ranks[index]! }))
    .sort((one, other) => (other.size ?? -1) - (one.size ?? -1));
};

/** Says of a sensitivity study that is over which inputs its answer hangs on; `notVaried` is told as it is. */
export const sensitivityResult = (
  conducted: Conducted,
  notVaried: readonly NotVaried[] = [],
): SensitivityResult => {
  const { study } = conducted;
  const { question, alternatives } = study;
  assert(
    alternatives.length % 2 === 1,
    "a sensitivity study has a base, and two alternatives for each input",
  );
  const findings = new Findings(conducted);
  const effects = new Effects(findings, (alternatives.length - 1) / 2);
  const { name, title, design, settings } = alternatives[0]!;
  return {
    format: "secondtick-sensitivity/1",
    ...headOf(findings),
    levelEach: effects.levelEach,
    rule: study.settings.rule,
    base: {
      name,
      title,
      design,
      settings: Object.fromEntries(settings),
      runs: findings.runs(0),
      answer: findings.estimate(0, question.column, question.target),
    },
    inputs: effectsIn(effects, study),
    notVaried,
  };
};
