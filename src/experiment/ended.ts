import type { Chosen } from "../base/family.ts";
import { isRefusal } from "../stats/interval.ts";
import { halfWidth, relativeHalfWidth } from "../stats/precision.ts";
import type { Ending } from "./conduct.ts";
import type { Findings } from "./findings.ts";

/** How a study ended, and how precise it is. */
export interface Ended {
  readonly by: Ending;
  /** The rule that it was conducted by. */
  readonly rule: Chosen;
  /** The replications of the alternative that has most. */
  readonly runs: number;
  /** What `--runs` says to repeat it exactly, whatever ended it: a number, or one for each alternative. */
  readonly repeat: string;
  /** The answer that is known least well, relative to itself; null where no alternative has an interval. */
  readonly least: {
    readonly alternative: string;
    /** In the unit of the question. */
    readonly halfWidth: number;
    readonly relative: number;
    /** About how many replications would halve that; a forecast from the spread seen so far. */
    readonly runsToHalve: number;
  } | null;
  /** Alternatives of which too little was seen for any interval. */
  readonly withoutInterval: number;
}

/** Half a width takes four times as many. */
const TO_HALVE = 4;

/** Says how a study ended, and what more of it would buy. */
export const endedBy = (findings: Findings): Ended => {
  const { study, runs, ending } = findings.conducted;
  const { column, target } = study.question;
  const known = study.alternatives.flatMap(({ name }, alternative) => {
    const answer = findings.estimate(alternative, column, target);
    if (isRefusal(answer)) return [];
    return [{ name, alternative, halfWidth: halfWidth(answer), relative: relativeHalfWidth(answer) }];
  });
  const [least] = known
    .filter(({ relative }) => relative > 0 && Number.isFinite(relative))
    .sort((one, other) => other.relative - one.relative);
  return {
    by: ending,
    rule: study.stop,
    runs: Math.max(...runs),
    repeat: new Set(runs).size === 1 ? String(runs[0]) : runs.join(","),
    least:
      least === undefined
        ? null
        : {
            alternative: least.name,
            halfWidth: least.halfWidth,
            relative: least.relative,
            runsToHalve: TO_HALVE * runs[least.alternative]!,
          },
    withoutInterval: study.alternatives.length - known.length,
  };
};
