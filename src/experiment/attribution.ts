import { sort } from "d3-array";
import type { Breakdown } from "../metrics/breakdown.ts";
import type { MeanEstimate } from "../stats/hall-interval.ts";
import type { Refusal } from "../stats/interval.ts";
import type { Numbers } from "../stats/numbers.ts";

/** What a breakdown said of many runs. */
export interface Tally {
  readonly kind: string;
  readonly parts: readonly string[];
  readonly columns: Breakdown["columns"];
  /** The sum over all runs, by the places of column and part. */
  readonly sum: (column: number, part: number) => number;
  /** The number of each run. */
  readonly values: (column: number, part: number) => Numbers;
}

/** The mean of the numbers of all runs, with its interval. */
export type MeanOf = (values: Numbers) => MeanEstimate | Refusal;

/** The time of a year that the service was down in a phase. */
export interface PhaseResult {
  readonly name: string;
  /** Mean of a year, in seconds. */
  readonly time: MeanEstimate | Refusal;
  /** Its part of all downtime of these years, 0 to 1; the parts sum to 1, or are all 0. */
  readonly share: number;
}

/** What a cause did. */
export interface CauseResult {
  /** As `chat/crash`; a fault by its name. */
  readonly name: string;
  /** Outages of a year that it began, mean. */
  readonly started: MeanEstimate | Refusal;
  /** How long those lasted in a year, whatever prolonged them: mean, in seconds. */
  readonly lasted: MeanEstimate | Refusal;
  /** Time of a year for which the service waited for what this cause broke: mean, in seconds. */
  readonly held: MeanEstimate | Refusal;
  /** The part of all downtime of these years that began with it, and that waited for it. */
  readonly shareLasted: number;
  readonly shareHeld: number;
}

/** What a part (a service, a network, a kind of domain, a fault) did. */
export interface ImportanceResult {
  readonly name: string;
  /** Outages of a year that it began, and those that something else began and that waited for it: means. */
  readonly started: MeanEstimate | Refusal;
  readonly prolonged: MeanEstimate | Refusal;
  /** Time of a year for which the service waited for it: mean, in seconds. */
  readonly held: MeanEstimate | Refusal;
  readonly shareHeld: number;
}

/** Where the downtime of many years went. Phases sum to the downtime; so do the causes' `lasted`, and their `held`. */
export interface AttributionResult {
  readonly phases: readonly PhaseResult[];
  /** Those that did anything, the longest waited for first. */
  readonly causes: readonly CauseResult[];
  /** Those that did anything, the longest waited for first. */
  readonly importance: readonly ImportanceResult[];
}

/** One breakdown of many runs, with means and parts of the whole. */
class Summed {
  readonly #tally: Tally;
  readonly #meanOf: MeanOf;

  constructor(tallies: readonly Tally[], kind: string, meanOf: MeanOf) {
    const tally = tallies.find((one) => one.kind === kind);
    if (tally === undefined) throw new TypeError(`nothing was broken down by ${kind}`);
    this.#tally = tally;
    this.#meanOf = meanOf;
  }

  #column(name: string): number {
    return this.#tally.columns.findIndex((one) => one.name === name);
  }

  mean(column: string, part: number): MeanEstimate | Refusal {
    return this.#meanOf(this.#tally.values(this.#column(column), part));
  }

  sum(column: string, part: number): number {
    return this.#tally.sum(this.#column(column), part);
  }

  share(column: string, part: number): number {
    const whole = this.#tally.parts.reduce((sum, _, other) => sum + this.sum(column, other), 0);
    return whole === 0 ? 0 : this.sum(column, part) / whole;
  }

  get parts(): readonly string[] {
    return this.#tally.parts;
  }

  /** The places of the parts that did anything: by time, then by outages, then by name. */
  ranked(...columns: readonly string[]): number[] {
    const places = this.parts.map((_, part) => part);
    const active = places.filter((part) => columns.some((column) => this.sum(column, part) > 0));
    return sort(active, (one, other) => {
      for (const column of columns) {
        const difference = this.sum(column, other) - this.sum(column, one);
        if (difference !== 0) return difference;
      }
      return this.parts[one]! < this.parts[other]! ? -1 : 1;
    });
  }
}

/** Sums up what the outages of many years were attributed to. */
export const summariseAttribution = (tallies: readonly Tally[], meanOf: MeanOf): AttributionResult => {
  const [phases, causes, parts] = ["phases", "causes", "importance"].map(
    (kind) => new Summed(tallies, kind, meanOf),
  ) as [Summed, Summed, Summed];
  return {
    phases: phases.parts.map((name, part) => ({
      name,
      time: phases.mean("time", part),
      share: phases.share("time", part),
    })),
    causes: causes.ranked("held", "lasted", "started").map((part) => ({
      name: causes.parts[part]!,
      started: causes.mean("started", part),
      lasted: causes.mean("lasted", part),
      held: causes.mean("held", part),
      shareLasted: causes.share("lasted", part),
      shareHeld: causes.share("held", part),
    })),
    importance: parts.ranked("held", "started", "prolonged").map((part) => ({
      name: parts.parts[part]!,
      started: parts.mean("started", part),
      prolonged: parts.mean("prolonged", part),
      held: parts.mean("held", part),
      shareHeld: parts.share("held", part),
    })),
  };
};
