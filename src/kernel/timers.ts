import { assert } from "../base/assert.ts";

/** What happens when a timer of a kind is due; `subject` counts the timers of that kind from 0. */
export type Handler<Context> = (context: Context, subject: number) => void;

/** A kind of event with a timer for each of its subjects. */
export interface TimerKind<Context> {
  readonly name: string;
  /** Within an instant lower ranks come first, then lower timers. */
  readonly rank: number;
  readonly count: number;
  readonly handle: Handler<Context>;
  /** Whether the pace of its lives may be changed while they run; costs three numbers a timer. */
  readonly paced?: boolean;
}

/** All timers of a plan, laid out so that the order of their numbers is the order within an instant. */
export interface TimerTable<Context> {
  readonly count: number;
  /** The first timer of each kind, by name; add the subject. */
  readonly base: Readonly<Record<string, number>>;
  /** For each timer the number of its kind. */
  readonly kindOf: Uint16Array;
  /** For each kind its first timer. */
  readonly firstOf: Int32Array;
  /** How many timers are paced. */
  readonly paced: number;
  /** For each kind the number of its first timer among the paced ones; −1 when it is not paced. */
  readonly firstPacedOf: Int32Array;
  readonly handlers: readonly Handler<Context>[];
  readonly names: readonly string[];
}

/** Numbers the timers: kinds by rank, then as declared. */
export const layOutTimers = <Context>(kinds: readonly TimerKind<Context>[]): TimerTable<Context> => {
  const sorted = [...kinds].sort((a, b) => a.rank - b.rank);
  assert(
    new Set(sorted.map(({ name }) => name)).size === sorted.length,
    "kinds of event have different names",
  );
  const count = sorted.reduce((sum, kind) => sum + kind.count, 0);
  const kindOf = new Uint16Array(count);
  const firstOf = new Int32Array(sorted.length);
  const firstPacedOf = new Int32Array(sorted.length).fill(-1);
  const base: Record<string, number> = {};
  let next = 0;
  let paced = 0;
  sorted.forEach((kind, index) => {
    base[kind.name] = next;
    firstOf[index] = next;
    kindOf.fill(index, next, next + kind.count);
    next += kind.count;
    if (kind.paced === true) {
      firstPacedOf[index] = paced;
      paced += kind.count;
    }
  });
  return {
    count,
    base,
    kindOf,
    firstOf,
    paced,
    firstPacedOf,
    handlers: sorted.map(({ handle }) => handle),
    names: sorted.map(({ name }) => name),
  };
};
