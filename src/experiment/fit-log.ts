import { nearMatch } from "../base/near-match.ts";
import { exactMean, type Fitted } from "../distributions/fitting/fit-law.ts";
import { deriveKey, seedKey } from "../kernel/keys.ts";
import type { LoggedComponent } from "../model/log/failures.ts";
import { type DatedLengths, type Histories, historiesOf, type Watch } from "../model/log/histories.ts";
import type { Log } from "../model/log/log.ts";
import { type Issue, ModelError } from "../model/reading/model-error.ts";
import { meanTimeTo } from "../stats/event-rate.ts";
import { laplaceTest, laterBeginningsTest, powerLawTest, type ScoreTest } from "../stats/trend.ts";
import { fitLengths, type LengthsFit } from "./fit-lengths.ts";

/** What is asked of a log. */
export interface LogQuestion {
  readonly seed: string;
  readonly level: number;
  readonly draws: number;
  /** Of a log of lengths: what they are of. */
  readonly of: "life" | "repair";
  /** Of a log of failures: when its components were watched; a time that is left out is the first or the last of the log. */
  readonly watch: Partial<Pick<Watch, "from" | "until">> & Omit<Watch, "from" | "until">;
  /** Called after each sample that was drawn and fitted to judge a law. */
  readonly onDraw?: () => void;
  /** How many components there are, or their names, those that never failed too; by default those of the log. */
  readonly components: number | readonly string[] | undefined;
}

/** Whether lives or repairs change as time goes on, so that one law cannot hold of all of them. */
export interface Drift {
  /** Whether those that began later are shorter (z > 0) or longer at the same age (Cox's score test); null: cannot be told. */
  readonly laterBeginnings: ScoreTest | null;
  /** Laplace's test of a constant rate of failures; of lives only. */
  readonly laplace: ScoreTest | null;
  /** The test of MIL-HDBK-189 of a constant rate of failures against a power of time; of lives only. */
  readonly powerLaw: { readonly statistic: number; readonly degrees: number; readonly p: number } | null;
}

/** The mean life if failures had no memory, from all time under watch, ages known or not. */
export interface Memoryless {
  readonly mean: Fitted;
  readonly ended: number;
  /** How many were cut off. */
  readonly cut: number;
  /** In seconds. */
  readonly exposure: number;
}

/** What was found out about lives, or about repairs. */
export interface PartFit extends LengthsFit {
  readonly drift: Drift | null;
  /** Of lives, where time under watch had to be left out of the laws because the age was not known. */
  readonly memoryless: Memoryless | null;
  /** The mean as an exponential law has it: without any end only its lower end is finite. Null without any time under watch. */
  readonly exponentialMean: Fitted | null;
}

/** What was watched, of a log of failures. Times are in seconds, of the log's clock. */
export interface Watched {
  readonly from: number;
  readonly until: number;
  /** Whether they were given, and not taken from the log. */
  readonly fromGiven: boolean;
  readonly untilGiven: boolean;
  /** Whether times are dates. */
  readonly dates: boolean;
  readonly newAtStart: boolean;
  readonly components: number;
  /** Whether their number was given, or the log names none and so is of one. */
  readonly componentsGiven: boolean;
  readonly neverFailed: number;
  readonly failures: number;
  /** Failures of the log outside of the watch. */
  readonly outside: number;
  /** First intervals of components whose age was not known, and how many of them ended. */
  readonly unaged: { readonly count: number; readonly ended: number };
}

/** What was found out about a log. */
export interface LogFit {
  readonly watched: Watched | null;
  readonly life: PartFit | null;
  readonly repair: PartFit | null;
}

const seenFrom = (components: readonly LoggedComponent[]): readonly [first: number, last: number] => {
  let [first, last] = [Infinity, -Infinity];
  const see = (time: number | null): void => {
    if (time === null) return;
    [first, last] = [Math.min(first, time), Math.max(last, time)];
  };
  for (const { installed, failures } of components) {
    see(installed);
    for (const { failed, repaired } of failures) for (const time of [failed, repaired]) see(time);
  }
  return [first, last];
};

/** The first and the last time of a log of failures, in seconds; infinite when it has none. */
const spanOf = (log: Log): readonly [first: number, last: number] =>
  log.form === "failures" ? seenFrom(log.components) : [Infinity, -Infinity];

const idle = (name: string): LoggedComponent => ({ name, installed: null, failures: [] });

const refused = (file: string, issue: Omit<Issue, "file" | "path">) =>
  new ModelError([{ file, path: "component", ...issue }]);

/** The components of a log with those that never failed. */
const allComponents = (
  logged: readonly LoggedComponent[],
  wanted: LogQuestion["components"],
  file: string,
): readonly LoggedComponent[] => {
  if (wanted === undefined) return logged;
  if (typeof wanted === "number") {
    const found = `${logged.length} components in the log`;
    if (logged.length > wanted) throw refused(file, { found, message: `--components says ${wanted}` });
    return [...logged, ...Array.from({ length: wanted - logged.length }, () => idle(""))];
  }
  const strangers = logged.filter(({ name }) => !wanted.includes(name));
  const names = new Set(logged.map(({ name }) => name));
  const unseen = wanted.filter((name) => !names.has(name));
  if (strangers.length > 0)
    throw new ModelError(
      strangers.map(({ name, failures }) => ({
        file,
        line: failures[0]?.line,
        path: "component",
        found: name,
        message: "--components does not name it",
        suggestion: nearMatch(name, unseen),
      })),
    );
  return [...logged, ...unseen.map(idle)];
};

const watchOf = (log: Log, { watch }: LogQuestion, file: string): Watch => {
  const [first, last] = spanOf(log);
  const { from = first, until = last } = watch;
  if (from < until) return { ...watch, from, until };
  const found = Number.isFinite(from) && Number.isFinite(until) ? "no time between them" : "no times";
  throw refused(file, {
    found,
    message: "a log is watched from a time (--from) until a later one (--until)",
  });
};

const rulesOf = ({ level, draws, seed, onDraw }: LogQuestion, purpose: number) => ({
  level,
  draws,
  onDraw,
  key: deriveKey(seedKey(seed), purpose, 0),
});

const livesOf = ({ lives, unaged, units }: Histories, question: LogQuestion): PartFit => {
  const fit = fitLengths(lives, rulesOf(question, 0));
  const [ended, exposure] = [fit.ended + unaged.ended, fit.exposure + unaged.exposure];
  const cut = fit.count + unaged.count - ended;
  const all = exposure > 0 ? meanTimeTo(ended, exposure, question.level) : null;
  return {
    ...fit,
    drift: {
      laterBeginnings: laterBeginningsTest(lives, lives.beginnings),
      laplace: laplaceTest(units),
      powerLaw: powerLawTest(units),
    },
    memoryless: unaged.count > 0 && all !== null ? { mean: all, ended, cut, exposure } : null,
    exponentialMean: fit.count === 0 ? null : exactMean(lives, question.level),
  };
};

const repairsOf = (repairs: DatedLengths, question: LogQuestion): PartFit => ({
  ...fitLengths(repairs, rulesOf(question, 1)),
  drift: {
    laterBeginnings: laterBeginningsTest(repairs, repairs.beginnings),
    laplace: null,
    powerLaw: null,
  },
  memoryless: null,
  exponentialMean: repairs.lengths.length === 0 ? null : exactMean(repairs, question.level),
});

/**
 * Fits the laws of lives and repairs to a log. `file` is named in mistakes.
 *
 * @throws ModelError where the log does not fit the question.
 */
export const fitLog = (log: Log, question: LogQuestion, file: string): LogFit => {
  if (log.form === "lengths") {
    const fit = fitLengths(log.observed, rulesOf(question, question.of === "life" ? 0 : 1));
    const exponentialMean = exactMean(log.observed, question.level);
    const part: PartFit = { ...fit, drift: null, memoryless: null, exponentialMean };
    return {
      watched: null,
      life: question.of === "life" ? part : null,
      repair: question.of === "repair" ? part : null,
    };
  }
  const { from, until } = question.watch;
  const watch = watchOf(log, question, file);
  const components = allComponents(log.components, question.components, file);
  const histories = historiesOf(components, watch, file);
  const { unaged, neverFailed, outside, lives, repairs } = histories;
  const { from: start, until: end, newAtStart } = watch;
  return {
    watched: {
      from: start,
      until: end,
      fromGiven: from !== undefined,
      untilGiven: until !== undefined,
      dates: log.dates,
      newAtStart,
      components: components.length,
      componentsGiven: question.components !== undefined || log.components.every(({ name }) => name === ""),
      neverFailed,
      failures: histories.units.reduce((sum, { times }) => sum + times.length, 0),
      outside,
      unaged: { count: unaged.count, ended: unaged.ended },
    },
    life: lives.lengths.length + unaged.count === 0 ? null : livesOf(histories, question),
    repair: repairs.lengths.length === 0 ? null : repairsOf(repairs, question),
  };
};
