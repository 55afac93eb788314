import type { ObservedLengths } from "../../stats/observed-lengths.ts";
import type { EventTimes } from "../../stats/trend.ts";
import { type Issue, ModelError } from "../reading/model-error.ts";
import type { LoggedComponent } from "./failures.ts";
import { NO_LENGTH } from "./log.ts";

/** When components were watched; times in seconds. */
export interface Watch {
  readonly from: number;
  readonly until: number;
  /** Whether all components were new when the watch began, but for those of which the log knows better. */
  readonly newAtStart: boolean;
  /** Lengths below this count as so long; 0 for none. */
  readonly least: number;
}

/** Lengths, and when each began. */
export interface DatedLengths extends ObservedLengths {
  readonly beginnings: Float64Array;
}

/** What a watch over components saw. */
export interface Histories {
  readonly lives: DatedLengths;
  readonly repairs: DatedLengths;
  /**
   * Time from the beginning of the watch to the first failure, or to the end: the age at the beginning is not known, so that only
   * a law without memory can use it.
   */
  readonly unaged: { readonly count: number; readonly ended: number; readonly exposure: number };
  /** When each component failed, on a clock of its own that runs while it is up and watched. */
  readonly units: readonly EventTimes[];
  readonly neverFailed: number;
  /** Failures of the log that were outside of the watch. */
  readonly outside: number;
}

interface Piece {
  readonly length: number;
  readonly entry: number;
  readonly ended: number;
  readonly limit: number;
  readonly beginning: number;
}

const dated = (pieces: readonly Piece[]): DatedLengths => ({
  lengths: Float64Array.from(pieces, ({ length }) => length),
  entries: Float64Array.from(pieces, ({ entry }) => entry),
  ended: Uint8Array.from(pieces, ({ ended }) => ended),
  limits: Float64Array.from(pieces, ({ limit }) => limit),
  beginnings: Float64Array.from(pieces, ({ beginning }) => beginning),
});

/** The part of a length that was watched; undefined when there is none. */
const watched = (begin: number, end: number, { from, until, least }: Watch): Piece | undefined => {
  const ended = end <= until ? 1 : 0;
  const length = Math.min(end, until) - begin;
  const entry = Math.max(0, from - begin);
  const isOutside = begin >= until || (end <= from && begin < from);
  if (isOutside || (ended === 0 && length <= entry)) return undefined;
  return { length: Math.max(length, least), entry, ended, limit: until - begin, beginning: begin };
};

/** A component's way through the watch. */
interface Course {
  readonly lives: Piece[];
  readonly repairs: Piece[];
  readonly unaged: { count: number; ended: number; exposure: number };
  readonly times: number[];
  up: number;
}

const live = (course: Course, begin: number | null, end: number, watch: Watch): void => {
  const [low, high] = [Math.max(begin ?? watch.from, watch.from), Math.min(end, watch.until)];
  const isSeen = end > watch.from && end <= watch.until;
  course.up += Math.max(0, high - low, isSeen ? watch.least : 0);
  if (isSeen) course.times.push(course.up);
  if (begin === null) {
    if (high <= low) return;
    course.unaged.count++;
    course.unaged.exposure += high - low;
    if (isSeen) course.unaged.ended++;
    return;
  }
  const piece = watched(begin, end, watch);
  if (piece !== undefined) course.lives.push(piece);
};

/** Goes through a component's failures; returns the line of one with a length of nothing, if there is any. */
const follow = (
  course: Course,
  { installed, failures }: LoggedComponent,
  watch: Watch,
): number | undefined => {
  let begin = installed ?? (watch.newAtStart && !(failures[0]?.failed < watch.from) ? watch.from : null);
  let empty: number | undefined;
  for (const { line, failed, repaired } of failures) {
    if (watch.least === 0 && (begin === failed || repaired === failed)) empty ??= line;
    live(course, begin, failed, watch);
    const repair = watched(failed, repaired ?? Infinity, watch);
    if (repair !== undefined) course.repairs.push(repair);
    begin = repaired;
    if (begin === null) return empty;
  }
  live(course, begin, Infinity, watch);
  return empty;
};

const insideOf = ({ from, until }: Watch, { failures }: LoggedComponent): number =>
  failures.filter(({ failed, repaired }) => failed <= until && (repaired ?? Infinity) > from).length;

/**
 * The lives and repairs that a watch over components saw. A life goes from the end of a repair, or from a component's
 * installation, to its next failure; what was still going at the end of the watch is cut off there, and what was going at its
 * beginning counts from the age it had then.
 *
 * @throws ModelError for lengths of nothing.
 */
export const historiesOf = (
  components: readonly LoggedComponent[],
  watch: Watch,
  file: string,
): Histories => {
  const lives: Piece[] = [];
  const repairs: Piece[] = [];
  const unaged = { count: 0, ended: 0, exposure: 0 };
  const units: EventTimes[] = [];
  const issues: Issue[] = [];
  for (const component of components) {
    const course: Course = { lives, repairs, unaged, times: [], up: 0 };
    const line = follow(course, component, watch);
    if (line !== undefined)
      issues.push({ file, line, path: component.name, found: "a length of nothing", message: NO_LENGTH });
    if (course.up > 0) units.push({ times: course.times, end: course.up });
  }
  if (issues.length > 0) throw new ModelError(issues);
  const inside = components.map((component) => insideOf(watch, component));
  return {
    lives: dated(lives),
    repairs: dated(repairs),
    unaged,
    units,
    neverFailed: inside.filter((count) => count === 0).length,
    outside: components.reduce((sum, { failures }, i) => sum + failures.length - inside[i], 0),
  };
};
